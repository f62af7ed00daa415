import {
  append,
  attribute,
  classesOf,
  type Element,
  element,
  innerHtml,
  replaceNode,
  setAttribute,
  type Tree,
  textNode,
} from '../../talk/html-tree.ts'
import { drawsInPage } from './content-policy.ts'
import { addHashed, elementNamed, type Site } from './site.ts'

/** In characters of HTML: what the first slides have together at most, if there are several, and a file at least. */
const first = 6000
const fileSize = 24_000

/**
 * Takes slides that are not seen first out of the built deck and the page that follows it, into files of a few slides each: a talk of a thousand slides starts like one of
 * ten. `kit/slide-files.ts` brings them. They are modules, since pages may run scripts of their site and fetch nothing else. Diagrams that are
 * still to be drawn have to be in the page: then it stays as it is.
 */
export function farSlides(site: Site): void {
  for (const name of ['index.html', 'suivre.html']) {
    const page = site.pages.get(name)
    if (!page) continue
    // What is said is for nobody who follows, wherever his slides stand.
    if (name === 'suivre.html') for (const slide of slidesIn(page)) dropNotes(slide)
    if (!drawsInPage(page)) takeFarSlides(site, page)
  }
}

function takeFarSlides(site: Site, page: Tree): void {
  const slides = slidesIn(page)
  for (const slide of slides) dropNotes(slide)
  const groups = farGroups(slides)
  for (const group of groups) {
    const source = `export default ${JSON.stringify(group.map((slide) => [attribute(slide, 'id'), innerHtml(slide)]))}`
    const file = addHashed(site, `slides/${attribute(group[0] as Element, 'id')}.js`, source)
    for (const slide of group) {
      for (const node of [...slide.childNodes]) replaceNode(node)
      setAttribute(slide, 'data-file', `./${file}`)
    }
  }
  if (groups.length > 0) append(elementNamed(page, 'head'), withoutScript())
}

/** The slides that stand in a page. */
export function slidesIn(page: Tree): Element[] {
  return elementNamed(page, 'div', { class: 'slides' }).childNodes.filter((node) => 'tagName' in node)
}

/** Neither the room nor its guests need any. */
function dropNotes(slide: Element): void {
  const last = slide.childNodes.at(-1)
  if (last && 'tagName' in last && last.tagName === 'aside' && classesOf(last).includes('notes'))
    replaceNode(last)
}

function farGroups(slides: readonly Element[]): Element[][] {
  const groups: Element[][] = []
  let near = 0
  let size = 0
  for (const slide of slides) {
    const length = innerHtml(slide).length
    near += length
    if (groups.length === 0 && (near <= first || near === length)) continue
    if (groups.length === 0 || size >= fileSize) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(slide)
    size += length
  }
  return groups
}

/** The page to read has all slides. */
function withoutScript(): Element {
  return element('noscript', {}, textNode('<meta http-equiv="refresh" content="0; url=document.html">'))
}
