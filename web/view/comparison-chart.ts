import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js'
import type { ComparisonChart } from '../model/comparison.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip)

export interface DrawnChart {
  destroy(): void
}

/** Draws bars into a canvas in the colours and type of the page around it; follows a change of theme. */
export function drawComparison(canvas: HTMLCanvasElement, { unit, labels, series }: ComparisonChart): DrawnChart {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: [...labels], datasets: series.map(({ name, values }) => ({ label: name, data: [...values], maxBarThickness: 44, borderRadius: 3 })) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      ...(still ? { animation: false } : { animation: { duration: 250 } }),
      plugins: {
        legend: { display: true, position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } },
        tooltip: { callbacks: { label: ({ dataset, formattedValue }) => `${dataset.label ?? ''} ${formattedValue}${unit}` } },
      },
      scales: { x: { grid: { display: false } }, y: { beginAtZero: true, title: { display: unit !== '', text: unit } } },
    },
  })
  const paint = (): void => {
    const style = getComputedStyle(canvas)
    const colour = (name: string): string => style.getPropertyValue(name).trim()
    const palette = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5'].map(colour)
    chart.options.color = style.color
    chart.options.font = { family: style.fontFamily, size: 12 }
    for (const scale of Object.values(chart.options.scales ?? {})) {
      if (!scale) continue
      scale.ticks = { ...scale.ticks, color: style.color }
      scale.grid = { ...scale.grid, color: colour('--line') }
      if ('title' in scale && scale.title) scale.title.color = style.color
    }
    chart.data.datasets.forEach((dataset, index) => {
      dataset.backgroundColor = palette[index % palette.length]
    })
    chart.update('none')
  }
  paint()
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', paint)
  const watcher = new MutationObserver(paint)
  for (let node: Element | null = canvas; node; node = node.parentElement ?? hostOf(node))
    if (node.hasAttribute('data-theme')) watcher.observe(node, { attributeFilter: ['data-theme'] })
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return {
    destroy: () => {
      dark.removeEventListener('change', paint)
      watcher.disconnect()
      chart.destroy()
    },
  }
}

function hostOf(node: Element): Element | null {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
