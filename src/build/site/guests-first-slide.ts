import { slideSize } from '../../kit/slide-size.ts'
import {
  append,
  attribute,
  type Element,
  element,
  htmlOf,
  insertBefore,
  parseFragment,
  replaceNode,
  setAttribute,
  textNode,
} from '../../talk/html-tree.ts'
import { fill } from '../../words/fill.ts'
import { localeOf } from '../../words/locales.ts'
import { slidesIn } from './far-slides.ts'
import { elementNamed, type Project, type Site } from './site.ts'

/** As wide as it stands in the page. A script behind <main> counts for the policy. */
const scaleStill = `{ const { style, clientWidth } = document.getElementById('still'); style.setProperty('--scale', clientWidth / ${slideSize.width}) }`

/** Who follows sees the first slide before any code has come: its number and title, and the picture that `kit/still.ts` makes of it later. */
export function guestsFirstSlide({ pages }: Site, { talk }: Project): void {
  const page = pages.get('suivre.html')
  const all = page ? slidesIn(page) : []
  const [first] = all
  if (!page || !first) return
  const copy = parseFragment(htmlOf(first))
  const [section] = copy.childNodes
  if (!section || !('tagName' in section)) return
  setAttribute(section, 'id', undefined)
  setAttribute(section, 'class', 'present')
  const slides = element('div', { class: 'slides' }, section)
  append(
    elementNamed(page, 'div', { id: 'still' }),
    element('div', { class: 'reveal ready', inert: '', 'aria-hidden': 'true' }, slides),
  )
  insertBefore(elementNamed(page, 'nav'), element('script', {}, textNode(scaleStill)))
  const { numbered } = localeOf(talk.talk.settings.lang).words.viewer
  const total = all.filter((slide) => attribute(slide, 'data-visibility') !== 'uncounted').length
  setText(elementNamed(page, 'p', { id: 'number' }), fill(numbered, { number: 1, total }))
  setText(elementNamed(page, 'h1', { id: 'title' }), attribute(first, 'data-title') ?? '')
}

function setText(element: Element, text: string): void {
  for (const node of [...element.childNodes]) replaceNode(node)
  append(element, textNode(text))
}
