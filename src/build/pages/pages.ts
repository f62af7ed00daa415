import { escapeHtml } from '../../kit/escape-html.ts'
import type { Diagram } from '../../talk/fence.ts'
import {
  attribute,
  type Element,
  elementsIn,
  htmlOf,
  parseFragment,
  replaceNode,
  setAttribute,
} from '../../talk/html-tree.ts'
import type { Settings } from '../../talk/settings.ts'
import type { Slide } from '../../talk/slide.ts'
import type { Chapter, Talk } from '../../talk/talk.ts'
import { localeOf } from '../../words/locales.ts'
import type { Words } from '../../words/words.ts'
import { appendixList } from '../appendix-list.ts'
import type { ConvertedPhotos } from '../reading/convert-photos.ts'
import { iconsIn } from '../reading/icon-sets.ts'
import { counterHtml } from './counter.ts'
import { headTags } from './head-tags.ts'
import { sourceList } from './source-list.ts'
import { waitingHtml } from './waiting.ts'

/** A slide of the deck, finished. */
export interface Section {
  readonly id: string
  readonly html: string
}

/** HTML of a drawn diagram by the diagram's id. */
export type DrawnDiagrams = ReadonlyMap<string, string>

/** Every slide of the talk as a reveal `<section>`, in order. */
export function deckSections(
  talk: Talk,
  photos: ConvertedPhotos,
  drawn: DrawnDiagrams = new Map(),
): Section[] {
  return talk.chapters.flatMap((chapter) =>
    chapter.slides.map((slide) => ({
      id: slide.id,
      html: section(chapter, slide, slideFrame(chapter, slide, talk.settings, photos, drawn), talk.settings),
    })),
  )
}

/** Fills the shell of a page: the room's, the speaker's or, with `document`, the one to read. @param languages of its subtitles. */
export function fillPage(
  shell: string,
  talk: Talk,
  sections: readonly Section[],
  symbols: string,
  languages: readonly string[],
  document = '',
): string {
  const { title, subtitle, lang, subtitles: start = '' } = talk.settings
  const { typography, words } = localeOf(lang)
  const parts: Record<string, string> = {
    lang,
    title: escapeHtml(title),
    url: escapeHtml(talk.settings.url ?? ''),
    description: escapeHtml(typography(subtitle ?? title)),
    head: headTags(talk, document === '' ? '' : 'document.html'),
    symbols,
    document,
    slides: sections.map(({ html }) => html).join('\n'),
    minutes: String(talk.settings['target-minutes'] ?? ''),
    waiting: waitingHtml(talk),
    languages: languages.join(' '),
    subtitles: languages.includes(start) ? start : '',
  }
  return shell
    .replace(/%(\w+)\.(\w+)%/g, (marker, group: string, name: string) => said(words, group, name) ?? marker)
    .replace(/<!--(\w+)-->/g, (marker, name: string) => parts[name] ?? marker)
}

/** What `%group.name%` stands for in a shell, as HTML. */
function said(words: Words, group: string, name: string): string | undefined {
  const groups: Readonly<Record<string, Readonly<Record<string, unknown>>>> = words
  const text = groups[group]?.[name]
  return typeof text === 'string' ? escapeHtml(text) : undefined
}

function section(chapter: Chapter, slide: Slide, frame: string, settings: Settings): string {
  const { id, layout, title, heading, seconds, recalls } = slide
  const states = [
    `layout-${layout}`,
    ...slide.holds.map((name) => `with-${name}`),
    chapter.backup ? 'backup' : '',
  ]
  const attributes = [
    `id="${id}"`,
    `data-layout="${layout}"`,
    `data-state="${states.filter(Boolean).join(' ')}"`,
    `data-title="${escapeHtml(title)}"`,
    seconds > 0 ? `data-seconds="${seconds}"` : '',
    `data-chapter="${escapeHtml(chapter.title)}"`,
    heading === undefined ? `aria-label="${escapeHtml(title)}"` : '',
    chapter.backup ? 'data-visibility="uncounted"' : '',
    // It comes at once, what it shares with the earlier slide where that one had it: deck/recall.ts moves it from there.
    recalls === undefined ? '' : `data-recalls="${escapeHtml(recalls)}" data-transition="none-in fade-out"`,
  ]
  return `<section ${attributes.filter(Boolean).join(' ')}>${frame}${notesHtml(slide, settings)}</section>`
}

/** What a slide shows, without its notes: the drawings of the build stand in it, and the speaker's pictures as they were converted. */
export function slideFrame(
  chapter: Chapter,
  slide: Slide,
  settings: Settings,
  photos: ConvertedPhotos,
  drawn: DrawnDiagrams,
): string {
  const { layout, heading, lead, counter, steps, holds } = slide
  const words = localeOf(settings.lang).words.pages
  const number =
    layout === 'chapitre' && chapter.number !== undefined
      ? `<p class="chapter-number" aria-hidden="true">${chapter.number}</p>`
      : ''
  const isTitleOfAppendix = chapter.backup && layout === 'chapitre' && slide === chapter.slides[0]
  return [
    `<div class="frame"${holds.length > 0 ? ` data-holds="${holds.join(' ')}"` : ''}>${number}`,
    `${lead && `<div class="lead">${lead}</div>`}${heading === undefined ? '' : `<h2 class="title">${heading}</h2>`}`,
    `<div class="body">${bodyHtml(slide, photos, drawn)}${isTitleOfAppendix ? appendixList(chapter, words.appendix) : ''}</div>`,
    `${counterHtml(counter, steps, words)}</div>`,
  ].join('')
}

function bodyHtml({ html, diagrams }: Slide, photos: ConvertedPhotos, drawn: DrawnDiagrams): string {
  if (diagrams.length === 0 && !html.includes('<img')) return html
  const body = parseFragment(html)
  for (const element of elementsIn(body)) {
    if (element.tagName === 'figure') showDiagram(element, diagrams, drawn)
    if (element.tagName === 'img') showConverted(element, photos)
  }
  return htmlOf(body)
}

/** Puts the drawing of the build where the source stands; a source that is still to be drawn gets the icons, badges and roles that it names, and what its lines mean. */
function showDiagram(figure: Element, diagrams: readonly Diagram[], drawn: DrawnDiagrams): void {
  const diagram = diagrams.find(({ id }) => id === attribute(figure, 'data-diagram'))
  const source = figure.childNodes.at(-1)
  if (!diagram || !source) return
  const drawing = drawn.get(diagram.id)
  if (drawing === undefined) {
    const icons = iconsIn(diagram.source)
    const { badges, roles, lines } = diagram
    setAttribute(figure, 'data-roles', roles && JSON.stringify(roles))
    setAttribute(figure, 'data-lines', lines && JSON.stringify(lines))
    setAttribute(figure, 'data-icons', icons.length > 0 ? JSON.stringify(icons) : undefined)
    setAttribute(figure, 'data-badges', Object.keys(badges).length > 0 ? JSON.stringify(badges) : undefined)
    return
  }
  setAttribute(figure, 'data-drawn', '')
  replaceNode(source, ...parseFragment(drawing).childNodes)
}

/** A size says how much room a picture takes before it has come. */
function showConverted(picture: Element, photos: ConvertedPhotos): void {
  const photo = photos.get(attribute(picture, 'src') ?? '')
  if (!photo) return
  setAttribute(picture, 'src', photo.source)
  if (attribute(picture, 'width') !== undefined || attribute(picture, 'height') !== undefined) return
  setAttribute(picture, 'width', String(photo.width))
  setAttribute(picture, 'height', String(photo.height))
}

function notesHtml({ notes, sources }: Slide, settings: Settings): string {
  if (notes.length === 0 && sources.length === 0) return ''
  const passages = notes.map((html, step) => `<div data-step="${step}">${html}</div>`)
  const from =
    sources.length > 0
      ? `<details><summary>${localeOf(settings.lang).words.pages.sources} (${sources.length})</summary>${sourceList(sources, settings)}</details>`
      : ''
  return `<aside class="notes">${passages.join('')}${from}</aside>`
}
