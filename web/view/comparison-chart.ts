import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js'
import type { ComparisonChart } from '../model/comparison.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip)

const series = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5']

export interface DrawnChart {
  destroy(): void
}

/** Draws bars into a canvas in the colours and type of the page around it, and again when the theme changes. */
export function drawComparison(canvas: HTMLCanvasElement, drawn: ComparisonChart): DrawnChart {
  let chart = draw(canvas, drawn)
  const again = (): void => {
    chart.destroy()
    chart = draw(canvas, drawn)
  }
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', again)
  const watcher = new MutationObserver(again)
  const root = canvas.getRootNode()
  for (const themed of [document.documentElement, ...(root instanceof ShadowRoot ? [root.host] : [])])
    watcher.observe(themed, { attributeFilter: ['data-theme'] })
  return {
    destroy: () => {
      dark.removeEventListener('change', again)
      watcher.disconnect()
      chart.destroy()
    },
  }
}

function draw(canvas: HTMLCanvasElement, { unit, labels, series: rows }: ComparisonChart): Chart {
  const style = getComputedStyle(canvas)
  // A custom property is read as written; a property of the element as resolved for its theme.
  const resolved = (name: string): string => {
    canvas.style.setProperty('outline-color', `var(${name})`)
    return style.outlineColor
  }
  const colours = series.map(resolved)
  const [line, ink] = [resolved('--line'), style.color]
  const font = { family: style.fontFamily, size: 12 }
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: rows.map(({ name, values }, index) => ({
        label: name,
        data: [...values],
        backgroundColor: colours[index % colours.length],
        maxBarThickness: 40,
        borderRadius: 3,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      color: ink,
      font,
      ...(still ? { animation: false } : { animation: { duration: 250 } }),
      plugins: {
        legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 12, color: ink, font } },
        tooltip: { titleFont: font, bodyFont: font, callbacks: { label: ({ dataset, formattedValue }) => `${dataset.label ?? ''} ${formattedValue}${unit}` } },
      },
      scales: {
        x: { grid: { display: false }, border: { color: line }, ticks: { color: ink, font } },
        y: {
          beginAtZero: true,
          grid: { color: line },
          border: { display: false },
          ticks: { color: ink, font, maxTicksLimit: 5 },
          title: { display: unit !== '', text: unit, color: ink, font },
        },
      },
    },
  })
}
