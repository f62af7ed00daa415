const idLists = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']

/** Gives all ids of a copy, and what refers to them inside of it, names of its own: two copies of a diagram must not use each other's arrowheads. */
export function makeIdsOwn(copy: Element, name: string): void {
  const own = new Set([...copy.querySelectorAll('[id]')].map(({ id }) => id))
  const renamed = (id: string) => (own.has(id) ? `${name}-${id}` : id)
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name: attribute, value } of [...each.attributes]) {
      if (attribute === 'id') each.id = `${name}-${value}`
      else if (idLists.includes(attribute)) each.setAttribute(attribute, value.replace(/\S+/g, renamed))
      else if (value.includes('#'))
        each.setAttribute(
          attribute,
          value.replace(
            /(^|url\(["']?)#([^"')\s]+)/g,
            (_reference, before: string, id: string) => `${before}#${renamed(id)}`,
          ),
        )
    }
  }
}
