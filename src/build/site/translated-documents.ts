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
import { elementNamed, elementsNamed, type Project, type Site } from './site.ts'

/** The page's own words; English where a language has none here. */
const words: Readonly<Record<string, readonly [contents: string, slides: string, sources: string]>> = {
  en: ['Contents', 'See the slides (in French)', 'Links and sources'],
}

/** Adds the page to read in each language that the script was translated into, and ways from one to the other. */
export function addTranslations({ pages }: Site, { talk: { talk } }: Project): void {
  const original = pages.get('document.html')
  if (!original || talk.translations.length === 0) return
  const editions = new Map([['fr', original]])
  for (const translation of talk.translations)
    editions.set(translation.lang, translated(parsePage(htmlOf(original)), translation, talk))
  for (const [lang, page] of editions) {
    pages.set(fileOf(lang), page)
    for (const other of editions.keys()) tellOf(page, other, lang)
  }
}

function fileOf(lang: string): string {
  return lang === 'fr' ? 'document.html' : `document.${lang}.html`
}

/** For search engines and for readers. */
function tellOf(page: Tree, lang: string, own: string): void {
  const [canonical] = elementsNamed(page, 'link', { rel: 'canonical' })
  const href = canonical ? new URL(fileOf(lang), attribute(canonical, 'href')).href : `./${fileOf(lang)}`
  append(elementNamed(page, 'head'), element('link', { rel: 'alternate', hreflang: lang, href }))
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang
  const link = element('a', { href: `./${fileOf(lang)}`, hreflang: lang, lang }, textNode(name))
  if (lang !== own) append(elementNamed(page, 'p', { class: 'ways' }), textNode(' · '), link)
}

/** The French page, with what is translated in its place; the rest says that it is French. */
function translated(page: Tree, { lang, title, sections }: Translation, talk: Talk): Tree {
  const [contents, slides, sources] = words[lang] ?? words.en ?? ['', '', '']
  setAttribute(elementNamed(page, 'html'), 'lang', lang)
  inHead(page, lang, title)
  say(elementNamed(page, 'h1'), title)
  say(elementNamed(page, 'h2', { id: 'titre-du-sommaire' }), contents)
  for (const found of elementsIn(page)) {
    const classes = classesOf(found)
    if (['subtitle', 'occasion', 'person', 'still', 'slide-sources'].some((name) => classes.includes(name)))
      setAttribute(found, 'lang', 'fr')
    if (attribute(found, 'id') === 'sources' && found.tagName === 'h2') say(found, sources)
  }
  const [way] = elementsNamed(elementNamed(page, 'p', { class: 'ways' }), 'a')
  if (way) say(way, slides)
  const links = elementsNamed(elementNamed(page, 'nav', { class: 'contents-of-all' }), 'a')
  const linkTo = (place: string) => links.filter((link) => attribute(link, 'href') === `#${place}`)
  talk.chapters.forEach((chapter, index) => {
    const place = `partie-${index + 1}`
    const name = chapter.slides.map(({ id }) => sections.get(id)?.chapter).find(Boolean)
    for (const one of [...linkTo(place), ...elementsNamed(page, 'h2', { id: place })]) say(one, name)
    for (const { id } of chapter.slides) for (const link of linkTo(id)) say(link, sections.get(id)?.title)
  })
  for (const article of elementsNamed(page, 'article')) translateSlide(article, sections)
  return page
}

function translateSlide(article: Element, sections: Translation['sections']): void {
  const section = sections.get(attribute(article, 'id') ?? '')
  const [heading] = elementsNamed(article, 'h3')
  const [link] = heading ? elementsNamed(heading, 'a') : []
  if (link) say(link, section?.title)
  const [speech] = elementsNamed(article, 'div', { class: 'speech' })
  if (!speech) return
  const passages = section?.notes.map((html) => element('div', { class: 'passage' }, ...nodesOf(html)))
  if (passages) replaceNode(speech, element('div', { class: 'speech' }, ...passages))
  else setAttribute(speech, 'lang', 'fr')
}

function inHead(page: Tree, lang: string, title: string | undefined): void {
  const head = elementNamed(page, 'head')
  if (title) say(elementNamed(head, 'title'), title)
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
      setAttribute(found, key, new URL(fileOf(lang), attribute(found, key)).href)
}

/** Its words, a number before them left as it is; without any, the French ones say that they are. */
function say(place: Element, text: string | undefined): void {
  const last = place.childNodes.at(-1)
  if (!text) setAttribute(place, 'lang', 'fr')
  else if (last?.nodeName === '#text') {
    insertBefore(last, textNode(text))
    replaceNode(last)
  } else append(place, textNode(text))
}

function nodesOf(html: string): Node[] {
  return [...parseFragment(html).childNodes]
}
