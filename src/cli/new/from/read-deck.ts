import { slug } from '../../../kit/slug.ts'
import { layoutNameIn } from '../../../talk/layouts.ts'
import { readTalk } from '../../../talk/talk.ts'
import type { Pictures } from './convert-pictures.ts'
import { convertSlide, type OwnSlide } from './convert-slide.ts'
import type { Loss, Tool } from './deck-slide.ts'
import { importSlides } from './import-slides.ts'
import { type Deck, splitDeck } from './split-deck.ts'
import { writeScript } from './write-script.ts'
import { type Written, writtenIn } from './written-in.ts'

/** A talk made from another tool's deck. */
export interface ReadDeck {
  readonly tool: Tool
  /** The texts of slides/ by path. */
  readonly texts: ReadonlyMap<string, string>
  readonly pictures: Pictures
  readonly slides: number
  readonly losses: readonly Loss[]
}

/** Reads a deck of Slidev, Marp or reveal-md. @param folder where it lies @param lang of the talk that is made */
export function readDeck(text: string, folder: string, lang = 'fr'): ReadDeck {
  const written = writtenIn(lang)
  const split = splitDeck(text)
  const imported = importSlides(split.slides, folder)
  const deck = { ...split, slides: imported.slides }
  const pictures: Pictures = new Map()
  const slides = deck.slides.map((slide) => convertSlide(slide, deck.tool, { folder, pictures, written }))
  const named = withIds(slides)
  const title = titleOf(deck, slides) ?? written.untitled
  const losses = [...lossesOfHead(deck), ...imported.losses, ...slides.flatMap((slide) => slide.losses)]
  const cover = named[0]
  const own = cover ? [openingOf(cover, losses, deck, written), ...named.slice(1)] : []
  const chapter = `slides/01-${slug(title) || 'expose'}.md`
  const texts = new Map([
    ['slides/talk.yaml', [...settingsOf(deck, title, own[0], lang), ''].join('\n')],
    [
      chapter,
      [`---\ntitle: ${JSON.stringify(title)}\n---`, ...own.map((slide) => slideText(slide, lang)), ''].join(
        '\n\n',
      ),
    ],
  ])
  const assets = new Set([...pictures.values()].map((name) => `assets/${name}`))
  const { talk } = readTalk({ texts, assets })
  const steps = new Map(
    talk.chapters.flatMap(({ slides }) => slides.map(({ id, steps }) => [id, steps] as const)),
  )
  const script = writeScript(
    own.map(({ id, notes }) => ({ id, notes, steps: steps.get(id) ?? 0 })),
    written,
  )
  texts.set('slides/script.md', script.text)
  losses.push(...script.guesses.map((what) => ({ line: 1, what })))
  return {
    tool: deck.tool,
    texts,
    pictures,
    slides: own.length,
    losses: losses.sort((a, b) => (a.file ?? '').localeCompare(b.file ?? '') || a.line - b.line),
  }
}

type NamedSlide = OwnSlide & {
  readonly id: string
  readonly cover?: true
  readonly subtitle?: string | undefined
}

function withIds(slides: readonly OwnSlide[]): NamedSlide[] {
  const taken = new Set<string>()
  return slides.map((slide) => {
    const base = slug(slide.title).replace(/^[\d-]+/, '') || 'slide'
    let id = base
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
    taken.add(id)
    return { ...slide, id }
  })
}

/** The first slide shows what talk.yaml says: title, and the first words below it as subtitle. */
function openingOf(
  slide: NamedSlide,
  losses: Loss[],
  { slides: [first] }: Deck,
  { opening }: Written,
): NamedSlide {
  const [subtitle, ...rest] = slide.body
    .replace(/^# .*$/m, '')
    .split(/\n+/)
    .map((line) => line.replace(/<[^>]*>|^#+\s*|[*_]/g, '').trim())
    .filter(Boolean)
  if (rest.length > 0)
    losses.push({ line: first?.line ?? 1, what: `words of the first slide: ${rest.join(' / ')}` })
  return { ...slide, cover: true, subtitle, layout: 'ouverture', body: `[[${opening}]]`, heading: false }
}

function slideText({ id, layout, title, heading, body }: NamedSlide, lang: string): string {
  const head = [
    `id: ${id}`,
    layout === 'points' ? '' : `layout: ${layoutNameIn(lang, layout)}`,
    heading ? '' : `title: ${JSON.stringify(title)}`,
  ]
  return `---\n${head.filter(Boolean).join('\n')}\n---\n\n${body}`
}

function titleOf({ head }: Deck, slides: readonly OwnSlide[]): string | undefined {
  return typeof head.title === 'string' ? head.title : slides[0]?.title
}

function settingsOf({ head }: Deck, title: string, cover: NamedSlide | undefined, lang: string): string[] {
  const { author, date } = head
  const day = date instanceof Date ? date.toISOString().slice(0, 10) : date
  return [
    `title: ${JSON.stringify(title)}`,
    lang === 'fr' ? '' : `lang: ${lang}`,
    cover?.subtitle ? `subtitle: ${JSON.stringify(cover.subtitle)}` : '',
    typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `date: ${day}` : '',
    typeof author === 'string' ? `speaker:\n  name: ${JSON.stringify(author)}` : '',
  ].filter(Boolean)
}

/** Keys of the deck's head that say something here. */
const understood = [
  'title',
  'author',
  'date',
  'marp',
  'layout',
  'image',
  'separator',
  'verticalSeparator',
  'headingDivider',
]

function lossesOfHead({ head }: Deck): Loss[] {
  const others = Object.keys(head).filter((key) => !understood.includes(key))
  return others.length === 0
    ? []
    : [{ line: 1, what: `of the deck’s head: ${others.join(', ')}; how a talk looks is set in theme.css` }]
}
