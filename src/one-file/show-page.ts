/** Shows the page of a talk of one file that the address asks for, `?presentateur` or `?document`; without one, the deck. */
const asked = new URLSearchParams(location.search)
const page = [...document.querySelectorAll<HTMLTemplateElement>('template[data-page]')].find(({ dataset }) =>
  asked.has(dataset.page ?? ''),
)

if (page) takeOver(page.content)
else void import('../deck/main.ts')

/** Puts the page in the place of the deck, whose slides it is given. Its scripts run as they come into the document. */
function takeOver(content: DocumentFragment): void {
  const [root, head, body] = ['page-root', 'page-head', 'page-body'].map((name) => part(content, name))
  const slides = content.querySelector<HTMLTemplateElement>('#slides')
  slides?.content.append(...document.querySelectorAll('.slides > section'))
  document.documentElement.hidden = false
  takeAttributes(root, document.documentElement)
  takeAttributes(body, document.body)
  const shared = document.head.querySelectorAll('meta, [data-shared]')
  document.head.replaceChildren(...shared, ...(head?.childNodes ?? []))
  document.body.replaceChildren(...(body?.childNodes ?? []))
}

function part(content: DocumentFragment, name: string): Element {
  const found = content.querySelector(name)
  if (!found) throw new Error(`no ${name} in the page`)
  return found
}

/** The deck's own go: its classes and measures would hold for the page too. */
function takeAttributes(from: Element | undefined, to: Element): void {
  for (const { name } of [...to.attributes]) to.removeAttribute(name)
  for (const { name, value } of from?.attributes ?? []) to.setAttribute(name, value)
}
