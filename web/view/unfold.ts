/** Opens what is folded away while the page is printed: paper cannot be clicked. */
export function unfoldForPrint(): void {
  let folded: readonly HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const details of folded) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false
    folded = []
  })
}
