import { escapeHtml } from '../../kit/escape-html.ts'
import { formatDuration } from '../../kit/format-time.ts'
import {
  attribute,
  classesOf,
  elementsIn,
  htmlOf,
  parseFragment,
  setAttribute,
} from '../../talk/html-tree.ts'
import { linkHtml } from '../../talk/inserts.ts'
import type { Settings } from '../../talk/settings.ts'
import type { Slide } from '../../talk/slide.ts'
import type { Chapter, Talk } from '../../talk/talk.ts'
import { dateWords } from '../../words/date-words.ts'
import { localeOf } from '../../words/locales.ts'
import type { ConvertedPhotos } from '../reading/convert-photos.ts'
import { type DrawnDiagrams, slideFrame } from './pages.ts'
import { sourceList } from './source-list.ts'
import { talkSources } from './talk-sources.ts'

/** The talk as an article to read and to print: contents, each slide as it ends with what is said on it, sources. */
export function documentHtml(talk: Talk, photos: ConvertedPhotos, drawn: DrawnDiagrams = new Map()): string {
  let number = 0
  const chapters = talk.chapters.map((chapter, index) => {
    const slides = chapter.slides.map((slide) =>
      slideHtml(
        slide,
        chapter.backup ? undefined : ++number,
        slideFrame(chapter, slide, talk.settings, photos, drawn),
        talk.settings,
      ),
    )
    return `<section class="chapter" aria-labelledby="partie-${index + 1}">${chapterHeading(chapter, index)}${slides.join('\n')}</section>`
  })
  return [header(talk), contents(talk), `<main>${chapters.join('\n')}</main>`, sources(talk)].join('\n')
}

function header({ settings: { title, subtitle, event, date, speaker, lang } }: Talk): string {
  const locale = localeOf(lang)
  const line = (name: string, words: string | undefined) =>
    words ? `<p class="${name}">${escapeHtml(locale.typography(words))}</p>` : ''
  const occasion = [event, date && dateWords(date, locale)].filter(Boolean).join(' · ')
  const person = speaker && [speaker.name, speaker.role].filter(Boolean).join(', ')
  return [
    `<header class="cover"><h1>${escapeHtml(locale.typography(title))}</h1>`,
    line('subtitle', subtitle),
    line('occasion', occasion),
    line('person', person),
    `<p class="ways"><a href="./">${locale.words.pages.seeSlides}</a></p></header>`,
  ].join('')
}

function contents({ chapters, settings }: Talk): string {
  const items = chapters.map(({ title, slides }, index) => {
    const links = slides.map((slide) => `<li><a href="#${slide.id}">${escapeHtml(slide.title)}</a></li>`)
    return `<li><a href="#partie-${index + 1}">${escapeHtml(title)}</a><ol>${links.join('')}</ol></li>`
  })
  return `<nav class="contents-of-all" aria-labelledby="titre-du-sommaire"><h2 id="titre-du-sommaire">${localeOf(settings.lang).words.pages.contents}</h2><ol>${items.join('')}</ol></nav>`
}

function chapterHeading({ title, number }: Chapter, index: number): string {
  const mark = number === undefined ? '' : `<span class="chapter-number">${number}</span> `
  return `<h2 id="partie-${index + 1}">${mark}${escapeHtml(title)}</h2>`
}

function slideHtml(slide: Slide, number: number | undefined, frame: string, settings: Settings): string {
  const { id, layout, title, notes, seconds, sources } = slide
  const mark = number === undefined ? '' : `<span class="slide-mark">${number}</span> `
  const duration = notes.length > 0 ? ` <span class="duration">${formatDuration(seconds * 1000)}</span>` : ''
  const passages = notes.map((html) => `<div class="passage">${html}</div>`)
  return [
    `<article class="slide" id="${id}">`,
    `<h3>${mark}<a href="./#/${id}">${escapeHtml(title)}</a>${duration}</h3>`,
    `<div class="still"><div class="slide-sheet" data-layout="${layout}">${asStill(frame)}</div></div>`,
    passages.length > 0 ? `<div class="speech">${passages.join('')}</div>` : '',
    sources.length > 0
      ? `<div class="slide-sources"><p>${localeOf(settings.lang).words.pages.sources}</p>${sourceList(sources, settings)}</div>`
      : '',
    '</article>',
  ].join('')
}

/** The slide after its last step. Its title stands above it in the article, its links lead to places of the article. */
function asStill(frame: string): string {
  const tree = parseFragment(frame)
  for (const inner of elementsIn(tree)) {
    const { tagName: tag } = inner
    const classes = classesOf(inner)
    const href = attribute(inner, 'href')
    // The last picture of a figure: those of the steps before it would only weigh.
    if (attribute(inner, 'data-figure') !== undefined) inner.childNodes = inner.childNodes.slice(-1)
    else if (classes.includes('fragment')) setAttribute(inner, 'class', [...classes, 'visible'].join(' '))
    else if (tag === 'h1' || tag === 'h2') setAttribute(inner, 'aria-hidden', 'true')
    else if (tag === 'h3') setAttribute(inner, 'aria-level', '4')
    else if (classes.includes('diagram-figure')) setAttribute(inner, 'role', 'none')
    else if (tag === 'nav') {
      setAttribute(inner, 'role', 'none') // the article has contents of its own
      setAttribute(inner, 'aria-label', undefined)
    } else if (tag === 'a' && href?.startsWith('#/')) setAttribute(inner, 'href', `#${href.slice(2)}`)
  }
  return htmlOf(tree)
}

function sources(talk: Talk): string {
  const items = talkSources(talk).map((link) => `<li>${linkHtml(link, talk.settings)}</li>`)
  if (items.length === 0) return ''
  return `<section class="sources" aria-labelledby="sources"><h2 id="sources">${localeOf(talk.settings.lang).words.pages.linksAndSources}</h2><ul>${items.join('')}</ul></section>`
}
