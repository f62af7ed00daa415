/** Numbers the ids that something in the drawing refers to, in their order and with `prefix`, and drops the others. Ids that Mermaid or an icon draws by chance come out the same every time. */
export function renumberIds(layers: readonly Element[], prefix: string): void {
  const elements = layers.flatMap((layer) => [layer, ...layer.querySelectorAll('*')])
  const used = new Set(
    elements.flatMap((element) =>
      [...element.attributes].flatMap(({ name, value }) => references(name, value)),
    ),
  )
  const renamed = new Map<string, string>()
  for (const element of elements.filter(({ id }) => id !== '')) {
    const fresh = `${prefix}-${renamed.size + 1}`
    if (used.has(element.id) && !renamed.has(element.id)) renamed.set(element.id, fresh)
    element.setAttribute('id', renamed.get(element.id) ?? '')
    if (element.id === '') element.removeAttribute('id')
  }
  for (const element of elements) {
    for (const attribute of element.attributes) {
      for (const id of references(attribute.name, attribute.value))
        attribute.value = attribute.value.replace(`#${id}`, `#${renamed.get(id) ?? id}`)
    }
  }
}

function references(name: string, value: string): string[] {
  if (name === 'href' || name === 'xlink:href') return value.startsWith('#') ? [value.slice(1)] : []
  return [...value.matchAll(/url\(["']?#([^"')]+)["']?\)/g)].map(([, id = '']) => id)
}
