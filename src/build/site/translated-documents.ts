import {
  append,
  attribute,
  classesOf,
  type Element,
  element,
  elementsIn,
  htmlOf,
  insertBefore,
  type Node,
  parseFragment,
  parsePage,
  replaceNode,
  setAttribute,
  type Tree,
  textNode,
} from '../../talk/html-tree.ts'
import type { Talk } from '../../talk/talk.ts'
import type { Translation } from '../../talk/translation.ts'
import { localeCodes, localeOf } from '../../words/locales.ts'
import { elementNamed, elementsNamed, type Project, type Site } from './site.ts'

/** Adds the page to read in each language that the script was translated into, and ways from one to the other. */
export function addTranslations({ pages }: Site, { talk: { talk } }: Project): void {
  const original = pages.get('document.html')
  if (!original || talk.translations.length === 0) return
  const own = talk.settings.lang
  const editions = new Map([[own, original]])
  for (const translation of talk.translations)
    editions.set(translation.lang, translated(parsePage(htmlOf(original)), translation, talk))
  for (const [lang, page] of editions) {
    pages.set(fileOf(lang, own), page)
    for (const other of editions.keys()) tellOf(page, other, lang, own)
  }
}

function fileOf(lang: string, own: string): string {
  return lang === own ? 'document.html' : `document.${lang}.html`
}

/** For search engines and for readers. */
function tellOf(page: Tree, lang: string, here: string, own: string): void {
  const [canonical] = elementsNamed(page, 'link', { rel: 'canonical' })
  const href = canonical
    ? new URL(fileOf(lang, own), attribute(canonical, 'href')).href
    : `./${fileOf(lang, own)}`
  append(elementNamed(page, 'head'), element('link', { rel: 'alternate', hreflang: lang, href }))
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang
  const link = element('a', { href: `./${fileOf(lang, own)}`, hreflang: lang, lang }, textNode(name))
  if (lang !== here) append(elementNamed(page, 'p', { class: 'ways' }), textNode(' · '), link)
}

/** The page of the talk's language, with what is translated in its place; the rest says which language it is in. English words where a language has none here. */
function translated(page: Tree, { lang, title, sections }: Translation, talk: Talk): Tree {
  const own = talk.settings.lang
  const { contents, seeSlides, linksAndSources } = localeOf(localeCodes.includes(lang) ? lang : 'en').words
    .pages
  const slidesIn = new Intl.DisplayNames(lang, { type: 'language' }).of(own) ?? own
  setAttribute(elementNamed(page, 'html'), 'lang', lang)
  inHead(page, lang, own, title)
  say(elementNamed(page, 'h1'), title, own)
  say(elementNamed(page, 'h2', { id: 'titre-du-sommaire' }), contents, own)
  for (const found of elementsIn(page)) {
    const classes = classesOf(found)
    if (['subtitle', 'occasion', 'person', 'still', 'slide-sources'].some((name) => classes.includes(name)))
      setAttribute(found, 'lang', own)
    if (attribute(found, 'id') === 'sources' && found.tagName === 'h2') say(found, linksAndSources, own)
  }
  const [way] = elementsNamed(elementNamed(page, 'p', { class: 'ways' }), 'a')
  if (way) say(way, `${seeSlides} (${slidesIn})`, own)
  const links = elementsNamed(elementNamed(page, 'nav', { class: 'contents-of-all' }), 'a')
  const linkTo = (place: string) => links.filter((link) => attribute(link, 'href') === `#${place}`)
  talk.chapters.forEach((chapter, index) => {
    const place = `partie-${index + 1}`
    const name = chapter.slides.map(({ id }) => sections.get(id)?.chapter).find(Boolean)
    for (const one of [...linkTo(place), ...elementsNamed(page, 'h2', { id: place })]) say(one, name, own)
    for (const { id } of chapter.slides)
      for (const link of linkTo(id)) say(link, sections.get(id)?.title, own)
  })
  for (const article of elementsNamed(page, 'article')) translateSlide(article, sections, own)
  return page
}

function translateSlide(article: Element, sections: Translation['sections'], own: string): void {
  const section = sections.get(attribute(article, 'id') ?? '')
  const [heading] = elementsNamed(article, 'h3')
  const [link] = heading ? elementsNamed(heading, 'a') : []
  if (link) say(link, section?.title, own)
  const [speech] = elementsNamed(article, 'div', { class: 'speech' })
  if (!speech) return
  const passages = section?.notes.map((html) => element('div', { class: 'passage' }, ...nodesOf(html)))
  if (passages) replaceNode(speech, element('div', { class: 'speech' }, ...passages))
  else setAttribute(speech, 'lang', own)
}

function inHead(page: Tree, lang: string, own: string, title: string | undefined): void {
  const head = elementNamed(page, 'head')
  if (title) say(elementNamed(head, 'title'), title, own)
  const contents: Readonly<Record<string, string | undefined>> = {
    description: title,
    'og:title': title,
    'og:description': title,
    'og:locale': lang,
  }
  for (const meta of elementsNamed(head, 'meta')) {
    const content = contents[attribute(meta, 'name') ?? attribute(meta, 'property') ?? '']
    if (content) setAttribute(meta, 'content', content)
  }
  const places: readonly [string, Readonly<Record<string, string>>, string][] = [
    ['link', { rel: 'canonical' }, 'href'],
    ['meta', { property: 'og:url' }, 'content'],
  ]
  for (const [name, which, key] of places)
    for (const found of elementsNamed(head, name, which))
      setAttribute(found, key, new URL(fileOf(lang, own), attribute(found, key)).href)
}

/** Its words, a number before them left as it is; without any, those that are there say which language they are in. */
function say(place: Element, text: string | undefined, own: string): void {
  const last = place.childNodes.at(-1)
  if (!text) setAttribute(place, 'lang', own)
  else if (last?.nodeName === '#text') {
    insertBefore(last, textNode(text))
    replaceNode(last)
  } else append(place, textNode(text))
}

function nodesOf(html: string): Node[] {
  return [...parseFragment(html).childNodes]
}
