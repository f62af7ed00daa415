/** A new element with attributes, in the order they are given, and content. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.append(...content)
  return element
}

export function button(label: string, act: () => void): HTMLButtonElement {
  const element = create('button', { type: 'button' }, label)
  element.addEventListener('click', act)
  return element
}
