import { build, type Rolldown } from 'vite'
import { slug } from '../../kit/slug.ts'
import {
  append,
  attribute,
  type Element,
  element,
  elementsIn,
  htmlOf,
  type Node,
  parseFragment,
  setAttribute,
  type Tree,
  textNode,
} from '../../talk/html-tree.ts'
import { enginePages } from '../engine-pages.ts'
import { oneFilePolicy } from '../site/content-policy.ts'
import { takeFontFaces } from '../site/font-faces.ts'
import { moduleScript, takeCode } from '../site/inline-code.ts'
import { takeStyles } from '../site/inline-styles.ts'
import { setPolicy } from '../site/lock-pages.ts'
import type { Content } from '../site/output-content.ts'
import { mediaType } from '../site/serve-files.ts'
import { elementNamed, type Project, type Site, siteOf } from '../site/site.ts'
import { talkPlugin } from '../talk-plugin.ts'
import { themeSheet } from '../theme/theme-sheet.ts'
import { oneFile } from './one-file-plugin.ts'

/** The pages beside the deck, each named by the query that asks for it. */
const others = ['presentateur', 'document']

/**
 * Makes one HTML file of the deck and the other pages. The deck is the document itself; the others wait in templates for
 * `one-file/show-page.ts`, the deck's script. Fonts stand once. A policy forbids whatever else might come to stand in it.
 */
export async function joinPages(site: Site, project: Project): Promise<void> {
  const fonts = new Set<string>()
  const deck = inOnePiece(site, fonts)
  const pages = new Map<string, Tree>()
  for (const name of others) pages.set(name, inOnePiece(await builtSite(`${name}.html`, project), fonts))
  append(
    elementNamed(deck, 'head'),
    element('script', {}, textNode(hiding)),
    element('style', { 'data-shared': '' }, textNode([...fonts].join(''))),
  )
  const policy = oneFilePolicy([deck, ...pages.values()].map(htmlOf))
  append(elementNamed(deck, 'body'), ...[...pages].map(([name, page]) => template(name, page)))
  setPolicy(deck, policy)
  site.pages.clear()
  site.pages.set(`${slug(project.talk.talk.settings.title) || 'talk'}.html`, deck)
}

/** Another page than the deck is not to flash the deck first. */
const hiding = `document.documentElement.hidden = /[?&](${others.join('|')})\\b/.test(location.search)`

async function builtSite(page: string, { root, talk, alias }: Project): Promise<Site> {
  const read = async () => talk
  const built = await build({
    root,
    configFile: false,
    mode: 'un-fichier',
    logLevel: 'error',
    resolve: { alias: [...alias] },
    plugins: [enginePages(root), oneFile(), talkPlugin(read, [page]), themeSheet(read)],
    build: { write: false },
  })
  return siteOf((built as Rolldown.RolldownOutput).output)
}

/** The page of a site with all that it needs inside of it, but for its fonts. */
function inOnePiece(site: Site, fonts: Set<string>): Tree {
  const [page] = site.pages.values()
  if (!page) throw new Error('the site has no page')
  const { faces, rest } = takeFontFaces(takeStyles(page, site))
  for (const face of faces) fonts.add(face)
  const { code } = takeCode(page, site)
  for (const [name, content] of site.files) inlineFile(page, name, content)
  site.files.clear()
  append(elementNamed(page, 'head'), element('style', {}, textNode(rest)), moduleScript(code))
  return page
}

function inlineFile(page: Tree, name: string, content: Content): void {
  const places = [...elementsIn(page)].flatMap(({ attrs }) =>
    attrs.filter(({ value }) => value === `./${name}`),
  )
  if (places.length === 0) throw new Error(`${name} cannot stand inside the page`)
  const data = `data:${mediaType(name)};base64,${Buffer.from(content).toString('base64')}`
  for (const place of places) place.value = data
}

/** `html`, `head` and `body` do not exist within templates. */
function template(name: string, page: Tree): Node {
  for (const link of elementsIn(page)) {
    const href = attribute(link, 'href') ?? ''
    // The deck is the same file without a query.
    if (/^\.\/(#|$)/.test(href)) setAttribute(link, 'href', href.replace('./', '?'))
  }
  const [made] = parseFragment(`<template data-page="${name}"></template>`).childNodes
  if (!made || !('content' in made)) throw new Error('a template has no content')
  append(
    made.content,
    standIn(page, 'html', 'page-root'),
    standIn(page, 'head', 'page-head'),
    standIn(page, 'body', 'page-body'),
  )
  return made
}

/** An element by another name, with its attributes and what it holds; a root alone holds nothing. */
function standIn(page: Tree, name: string, otherName: string): Element {
  const { attrs, childNodes } = elementNamed(page, name)
  const attributes = Object.fromEntries(attrs.map((attr) => [attr.name, attr.value]))
  return element(otherName, attributes, ...(name === 'html' ? [] : [...childNodes]))
}
