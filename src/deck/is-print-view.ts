/** Whether the URL asks for pages to print instead of the deck: `?view=print`. */
export function isPrintView(): boolean {
  return new URLSearchParams(location.search).get('view') === 'print'
}
