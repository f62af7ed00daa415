/** A slide as HTML, by its id. */
export interface SectionHtml {
  readonly id: string
  readonly html: string
}

/**
 * Brings the `<section>`s of a container from one state of the talk to the next; equal ones are left alone.
 * @returns whether anything changed.
 */
export function patchSections(
  container: ParentNode,
  before: readonly SectionHtml[],
  after: readonly SectionHtml[],
): boolean {
  const old = new Map(before.map(({ id, html }) => [id, html]))
  const elements = new Map(
    [...container.children].flatMap((element) =>
      element.localName === 'section' ? [[element.id, element] as const] : [],
    ),
  )
  const wanted = after.map(({ id, html }) => {
    const element = elements.get(id)
    return element && old.get(id) === html ? element : parseSection(html)
  })
  const current = [...container.children]
  if (wanted.length === current.length && wanted.every((element, index) => element === current[index]))
    return false
  container.replaceChildren(...wanted)
  return true
}

function parseSection(html: string): Element {
  const template = document.createElement('template')
  template.innerHTML = html
  const section = template.content.firstElementChild
  if (!section) throw new Error(`no section in ${html.slice(0, 80)}`)
  return section
}
