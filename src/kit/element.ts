/** An element of the page by its id. Throws if the page has none. */
export function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id} in the page`)
  return found as Kind
}

/** Sets a text only if it changes, so that nothing is painted or read out for nothing. */
export function setText(id: string, text: string): void {
  const target = element(id)
  if (target.textContent !== text) target.textContent = text
}
