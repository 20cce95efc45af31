import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { type Comparison, type ComparisonChart, columnLabels, comparisonCharts } from '../model/comparison.ts'
import { type AnswerContext, chips } from '../view/chips.ts'
import type { DrawnChart } from '../view/comparison-chart.ts'
import { define, LightElement } from './light-element.ts'

/** A comparison: the table, and below it bars, for which the charting library is loaded only now. */
export class WenguiComparison extends LightElement {
  static override properties = { context: { attribute: false }, table: { attribute: false }, failed: { state: true } }
  declare context: AnswerContext
  declare table: Comparison
  declare failed: boolean
  #drawn: DrawnChart[] = []
  #key = ''

  constructor() {
    super()
    this.failed = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#clear()
    this.#key = ''
  }

  protected override updated(_changed: PropertyValues): void {
    const charts = comparisonCharts(this.table)
    const key = JSON.stringify(charts)
    if (key === this.#key) return
    this.#key = key
    this.#clear()
    if (charts.length > 0) void this.#draw(charts, key)
  }

  async #draw(charts: readonly ComparisonChart[], key: string): Promise<void> {
    try {
      const { drawComparison } = await import('../view/comparison-chart.ts')
      if (key !== this.#key || !this.isConnected) return
      const canvases = [...this.querySelectorAll('canvas')]
      this.#drawn = charts.flatMap((chart, index) => {
        const canvas = canvases[index]
        return canvas ? [drawComparison(canvas, chart)] : []
      })
    } catch {
      this.failed = true
    }
  }

  #clear(): void {
    for (const drawn of this.#drawn.splice(0)) drawn.destroy()
  }

  protected override render(): TemplateResult {
    const { table, context } = this
    const labels = columnLabels(table)
    const corner = table.columns.length > labels.length ? table.columns[0] : ''
    const charts = comparisonCharts(table)
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${context.t.answer.comparison}>
        <table class="comparison" lang="zh-CN">
          <thead><tr>${corner ? html`<th scope="col">${corner}</th>` : html`<td></td>`}${labels.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
          <tbody>${table.rows.map(
            ({ head, cells }) =>
              html`<tr><th scope="row">${head}</th>${cells.map(({ text, citations }) => html`<td><span class="cell">${text || '—'}</span> ${chips(context, citations, text)}</td>`)}</tr>`,
          )}</tbody>
        </table>
      </div>
      ${
        charts.length === 0
          ? nothing
          : this.failed
            ? html`<p class="block-note">${context.t.answer.chartFailed}</p>`
            : html`<div class="charts" aria-hidden="true">${charts.map(() => html`<div class="chart"><canvas></canvas></div>`)}</div>`
      }`
  }
}

define('wengui-comparison', WenguiComparison)
