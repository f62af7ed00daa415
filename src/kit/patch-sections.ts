/** Which slide, and how it was or is: another version stands for other HTML. */
export interface SectionVersion {
  readonly id: string
  readonly version: string
}

/**
 * Brings the `<section>`s of a container from one state of the talk to the next; equal ones are left alone.
 * @returns whether anything changed.
 */
export function patchSections(
  container: ParentNode,
  before: readonly SectionVersion[],
  after: readonly (SectionVersion & { readonly html: string })[],
): boolean {
  const old = new Map(before.map(({ id, version }) => [id, version]))
  const elements = new Map(
    [...container.children].flatMap((element) =>
      element.localName === 'section' ? [[element.id, element] as const] : [],
    ),
  )
  const wanted = after.map(({ id, version, html }) => {
    const element = elements.get(id)
    return element && old.get(id) === version ? element : parseSection(html)
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
