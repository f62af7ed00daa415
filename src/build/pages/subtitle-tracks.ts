import { countSaid, stepShares } from '../../kit/spoken-time.ts'
import { cuesOf } from '../../subtitles/cues.ts'
import type { Step, Track, TrackSlide, Tracks } from '../../subtitles/track.ts'
import { type Element, elementsIn, parseFragment, plainText } from '../../talk/html-tree.ts'
import type { Slide } from '../../talk/slide.ts'
import type { Talk } from '../../talk/talk.ts'
import type { Translation } from '../../talk/translation.ts'

/** What is said on each slide, divided as subtitles, in its own language and in each that it was translated into. */
export function subtitleTracks(talk: Talk): Tracks {
  const { settings, translations } = talk
  const slides = spokenSlides(talk)
  const tracks = subtitleLanguages(talk).map((lang) => {
    const translation = translations.find((one) => one.lang === lang)
    return [lang, trackOf(slides, settings.lang, translation)] as const
  })
  return Object.fromEntries(tracks)
}

/** Those that `subtitleTracks` gives, which takes a tenth of a second for a talk. */
export function subtitleLanguages(talk: Talk): string[] {
  const { settings, translations } = talk
  return spokenSlides(talk).length === 0 ? [] : [settings.lang, ...translations.map(({ lang }) => lang)]
}

function spokenSlides({ chapters }: Talk): Slide[] {
  return chapters.flatMap((chapter) => chapter.slides).filter(({ notes }) => notes.length > 0)
}

function trackOf(slides: readonly Slide[], own: string, translation?: Translation): Track {
  return Object.fromEntries(slides.map((slide) => [slide.id, trackSlide(slide, own, translation)]))
}

/** A slide whose words have not been translated, or at other steps, is said in the talk's own language. */
function trackSlide(
  { id, notes, seconds, steps }: Slide,
  own: string,
  translation?: Translation,
): TrackSlide {
  const said = notes.map(paragraphsOf)
  const shares = stepShares(
    steps,
    said.map((paragraphs) => countSaid(paragraphs.join(' '))),
  )
  const translated = translation?.sections.get(id)?.notes.map(paragraphsOf)
  const lang = translated?.length === said.length ? (translation?.lang ?? own) : own
  const words = lang === own ? said : (translated ?? said)
  return {
    lang,
    steps: words.map(
      (paragraphs, step): Step => [rounded((shares[step] ?? 0) * seconds), cuesOf(paragraphs, lang)],
    ),
  }
}

/** The paragraphs and items of lists as plain text. */
function paragraphsOf(html: string): string[] {
  const blocks = [...elementsIn(parseFragment(html))].filter(isInnermost)
  return blocks.map(plainText).filter(Boolean)
}

function isInnermost(block: Element): boolean {
  return isBlock(block) && ![...elementsIn(block)].some(isBlock)
}

function isBlock({ tagName }: Element): boolean {
  return /^(p|li|h\d|pre|blockquote|td|th)$/.test(tagName)
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
