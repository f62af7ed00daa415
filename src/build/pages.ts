import { escapeHtml } from '../kit/escape-html.ts'
import type { Slide } from '../talk/slide.ts'
import type { Chapter, Talk } from '../talk/talk.ts'
import { frenchTypography } from '../talk/typography.ts'
import type { ConvertedPhotos } from './convert-photos.ts'
import { counterHtml } from './counter.ts'
import { headTags } from './head-tags.ts'
import { iconsIn } from './icon-sets.ts'

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
      html: withConvertedPhotos(section(chapter, slide, drawn), photos),
    })),
  )
}

/** Fills the shell of a page: the room's, the speaker's or, with `document`, the one to read. */
export function fillPage(
  shell: string,
  talk: Talk,
  sections: readonly Section[],
  symbols: string,
  document = '',
): string {
  const { title, subtitle } = talk.settings
  const parts: Record<string, string> = {
    title: escapeHtml(title),
    description: escapeHtml(frenchTypography(subtitle ?? title)),
    head: headTags(talk, document === '' ? '' : 'document.html'),
    symbols,
    document,
    slides: sections.map(({ html }) => html).join('\n'),
    minutes: String(talk.settings['target-minutes'] ?? ''),
  }
  return shell.replace(/<!--(\w+)-->/g, (marker, name: string) => parts[name] ?? marker)
}

/** What a slide's frame looks different with. Style sheets could ask by `:has()`, but then each step has the style of the whole frame computed. */
const remarkable = ['previously', 'portrait', 'speaker', 'gauntlet', 'photo']

function holds({ heading = '', lead, html }: Slide): string[] {
  const classes = [...`${heading}${lead}${html}`.matchAll(/ class=(["'])(.*?)\1/g)]
  const held = new Set(classes.flatMap(([, , names = '']) => names.split(' ')))
  return remarkable.filter((name) => held.has(name))
}

function section(chapter: Chapter, slide: Slide, drawn: DrawnDiagrams): string {
  const { id, layout, title, heading, seconds, recalls } = slide
  const states = [
    `layout-${layout}`,
    ...holds(slide).map((name) => `with-${name}`),
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
  return `<section ${attributes.filter(Boolean).join(' ')}>${slideFrame(chapter, slide, drawn)}${notesHtml(slide)}</section>`
}

/** What a slide shows, without its notes. */
export function slideFrame(chapter: Chapter, slide: Slide, drawn: DrawnDiagrams): string {
  const { layout, heading, lead, counter, steps } = slide
  const number =
    layout === 'chapitre' && chapter.number !== undefined
      ? `<p class="chapter-number" aria-hidden="true">${chapter.number}</p>`
      : ''
  const held = holds(slide)
  return [
    `<div class="frame"${held.length > 0 ? ` data-holds="${held.join(' ')}"` : ''}>${number}`,
    `${lead && `<div class="lead">${lead}</div>`}${heading === undefined ? '' : `<h2 class="title">${heading}</h2>`}`,
    `<div class="body">${withDrawnDiagrams(slide, drawn)}</div>`,
    `${chapter.backup ? '' : counterHtml(counter, layout, steps)}</div>`,
  ].join('')
}

/** Puts the drawings of the build where the sources stand; a source that is still to be drawn gets the icons that it names. */
function withDrawnDiagrams(slide: Slide, drawn: DrawnDiagrams): string {
  return slide.html.replace(
    /(data-diagram="([^"]+)")(.*?)(<pre class="diagram-source">[^<]*<\/pre>)/gs,
    (_all, attribute: string, id: string, steps: string, source: string) => {
      const drawing = drawn.get(id)
      if (drawing !== undefined) return `${attribute} data-drawn${steps}${drawing}`
      const icons = iconsIn(slide.diagrams.find((diagram) => diagram.id === id)?.source ?? '')
      const data = icons.length > 0 ? ` data-icons="${escapeHtml(JSON.stringify(icons))}"` : ''
      return `${attribute}${data}${steps}${source}`
    },
  )
}

/** The speaker's pictures as they were converted; a size says how much room one takes before it has come. */
export function withConvertedPhotos(html: string, photos: ConvertedPhotos): string {
  return [...photos].reduce(
    (text, [path, { source, width, height }]) =>
      text.replaceAll(`src="${path}"`, `src="${source}" width="${width}" height="${height}"`),
    html,
  )
}

function notesHtml({ notes }: Slide): string {
  if (notes.length === 0) return ''
  const passages = notes.map((html, step) => `<div data-step="${step}">${html}</div>`)
  return `<aside class="notes">${passages.join('')}</aside>`
}
