import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Block } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { type Bar, type IndicatorChart, indicatorChart } from '../model/indicator-chart.ts'
import { type AnswerContext, chips, cited } from './chips.ts'

type Shown = NonNullable<Block['indicator']>

/** An indicator's row as its table has it, with its values drawn where they are numbers. */
export function indicatorCard(context: AnswerContext, row: Shown): TemplateResult {
  const { t } = context
  const chart = indicatorChart(row.values)
  return html`<figure class="indicator" lang="zh-CN">
    <figcaption>
      <span class="indicator-name">${row.name}${row.unit ? html`<small>（${row.unit}）</small>` : nothing}</span>
      ${row.binding ? html`<span class=${row.binding === '约束性' ? 'badge binding' : 'badge'}>${row.binding}</span>` : nothing}
      ${chips(context, [row.citation])}
    </figcaption>
    <div class="indicator-body">
      ${chart ? drawChart(t, chart, t.answer.chartOf(row.name, row.unit ?? '')) : nothing}
      <table class="indicator-row" aria-label=${t.answer.row}>
        <tbody>${row.values.map(({ label, value, kind }) => html`<tr class=${kind}><th scope="row">${label}</th><td>${value.trim() || '—'}</td></tr>`)}</tbody>
      </table>
    </div>
    ${row.table || row.group ? html`<p class="indicator-table">${[row.table, row.group].filter(Boolean).join(' › ')}</p>` : nothing}
    ${row.note ? html`<p class="indicator-note"><b>${t.answer.note}</b> ${row.note}</p>` : nothing}
  </figure>`
}

/** Many indicators as one table: a line each, a column for each head that any of them has. */
export function indicatorTable(context: AnswerContext, blocks: readonly Block[]): TemplateResult {
  const { t } = context
  const rows = blocks.flatMap(({ indicator }) => (indicator ? [indicator] : []))
  const labels = [...new Set(rows.flatMap(({ values }) => values.map(({ label }) => label)))]
  const bindings = rows.some(({ binding }) => binding)
  return html`<p class="list-count">${t.answer.items(rows.length)}</p>
    <div class="table-scroll" tabindex="0" role="group" aria-label=${t.answer.indicators}>
      <table class="comparison indicators" lang="zh-CN">
        <thead><tr><th scope="col">${t.answer.indicators}</th>${labels.map((label) => html`<th scope="col">${label}</th>`)}${bindings ? html`<th scope="col">${t.answer.binding}</th>` : nothing}</tr></thead>
        <tbody>${rows.map(
          ({ name, unit, values, binding, citation }) => html`<tr>
            <th scope="row">${cited(context, `${name}${unit ? `（${unit}）` : ''}`, [citation])}</th>
            ${labels.map((label) => html`<td>${values.find((value) => value.label === label)?.value.trim() || '—'}</td>`)}
            ${bindings ? html`<td>${binding ?? ''}</td>` : nothing}
          </tr>`,
        )}</tbody>
      </table>
    </div>`
}

const height = 156
const floor = 126
/** A column is as wide as its value needs, so that many of them still fit a phone. */
const narrowest = 64
const letter = 9
const widestBar = 46

function drawChart(t: Messages, { bars, growth, risesTo }: IndicatorChart, name: string): TemplateResult {
  const step = Math.max(bars.length < 4 ? 104 : narrowest, ...bars.map(({ text }) => text.length * letter + 8))
  const bar = Math.min(widestBar, step * 0.55)
  const rising = growth ? `${t.answer.growth} ${growth}` : ''
  const top = rising ? 40 : 24
  const width = bars.length * step
  const values = bars.map(({ value }) => value)
  const [lowest, highest] = [Math.min(0, ...values), Math.max(0, ...values)]
  const y = (value: number): number => floor - ((value - lowest) / (highest - lowest || 1)) * (floor - top)
  const centre = (index: number): number => index * step + step / 2
  const label = ({ label: year, target }: Bar): string => (target ? t.answer.target(year) : year)
  const described = [name, bars.map((one) => `${label(one)} ${one.text}`).join('，'), rising].filter(Boolean).join('。')
  const column = (one: Bar, index: number) => {
    const [head, foot] = [Math.min(y(one.value), y(0)), Math.max(y(one.value), y(0))]
    return svg`<rect class=${one.target ? 'bar target' : 'bar'} x=${centre(index) - bar / 2} y=${head} width=${bar} height=${Math.max(1.5, foot - head)} rx="3"/>
      <text class="value" x=${centre(index)} y=${head - 7} text-anchor="middle">${one.text}</text>
      <text class="label" x=${centre(index)} y=${height - 10} text-anchor="middle">${label(one)}</text>`
  }
  const [first, last] = [bars[0], bars[risesTo]]
  const slope =
    rising && first && last
      ? svg`<path class="slope" d=${`M${centre(0) + bar / 2 + 6} ${y(first.value) - 6}L${centre(risesTo) - bar / 2 - 6} ${y(last.value) - 2}`}/>
        <text class="growth" x="6" y="14">${rising}</text>`
      : nothing
  return html`<svg class="indicator-chart" role="img" aria-label=${described} width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    ${bars.map(column)}
    <path class="axis" d=${`M6 ${y(0)}H${width - 6}`}/>
    ${slope}
  </svg>`
}
