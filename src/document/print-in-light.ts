/** Paper is light even for a reader who reads in the dark; `chosen`: the address asks for a theme, which then counts. */
export function printInLight(chosen: boolean): void {
  if (chosen) return
  const { dataset } = document.documentElement
  const theme = dataset.theme ?? 'clair'
  window.addEventListener('beforeprint', () => {
    dataset.theme = 'clair'
  })
  window.addEventListener('afterprint', () => {
    dataset.theme = theme
  })
}
