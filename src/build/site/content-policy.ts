import { hash } from 'node:crypto'
import { type Element, innerHtml, parsePage, type Tree } from '../../talk/html-tree.ts'
import { elementsNamed } from './site.ts'

/**
 * The Content-Security-Policy of a built page: nothing but the site's own files, and of what stands in the page only what stands in it
 * now, by its hash. @param html the page as it will be served. @param connect what it may speak to.
 */
export function contentPolicy(html: string, connect: readonly string[] = []): string {
  const page = parsePage(html)
  const deck = isDeck(page)
  // It then has a service worker too.
  const installable = elementsNamed(page, 'link', { rel: 'manifest' }).length > 0
  return policy({
    'script-src': ["'self'", ...scriptHashes(page)],
    'style-src-elem': ["'self'", ...styleHashes(page)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'media-src': ["'self'", 'data:'],
    // Ctrl+P prints the deck through a frame of itself.
    'frame-src': [deck ? "'self'" : "'none'"],
    'worker-src': [installable ? "'self'" : "'none'"],
    'manifest-src': [installable ? "'self'" : "'none'"],
    ...(connect.length > 0 && { 'connect-src': connect }),
  })
}

/** The policy of a talk of one file, which asks for no other: only what it holds. @param htmls its pages as they stand in it, each whole. */
export function oneFilePolicy(htmls: readonly string[]): string {
  const pages = htmls.map(parsePage)
  return policy({
    'script-src': pages.flatMap(scriptHashes),
    'style-src-elem': pages.flatMap(styleHashes),
    'img-src': ['data:'],
    'media-src': ['data:'],
    'font-src': ['data:'],
  })
}

function policy(parts: Readonly<Record<string, readonly string[]>>): string {
  const all = {
    'default-src': ["'none'"],
    'connect-src': ["'none'"],
    ...parts,
    // The drawings' colours are `style="fill:var(--…)"`, as tokens cannot stand in SVG's own attributes, and the figures draw as they are
    // played with, so no list of hashes would hold. An attribute can load nothing that the other lines forbid, and names no other element.
    'style-src-attr': ["'unsafe-inline'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ')
}

/** Without a browser at build time, Mermaid draws in the page, with style sheets of its own. */
export function drawsInPage(page: Tree): boolean {
  return elementsNamed(page, 'pre', { class: 'diagram-source' }).length > 0
}

function scriptHashes(page: Tree): string[] {
  return inlined(page, 'script').map(hashOf)
}

function styleHashes(page: Tree): string[] {
  if (drawsInPage(page)) return ["'unsafe-inline'"]
  return [...inlined(page, 'style'), ...(isDeck(page) ? revealsPrint : [])].map(hashOf)
}

/** What reveal.js writes into the page for `?view=print`, letter for letter: its slides are 1280 × 720 and have no margin. */
const revealsPrint = [
  '@page{size:1280px 720px; margin: 0px;}',
  '.reveal section>img, .reveal section>video, .reveal section>iframe{max-width: 1280px; max-height:720px}',
]

function isDeck(page: Tree): boolean {
  return elementsNamed(page, 'main', { class: 'reveal' }).length > 0
}

/**
 * What stands in elements of the page, as opposed to files that they name. The head is ours, and what follows the slides; a script among them
 * would come from a slide.
 */
function inlined(page: Tree, name: 'script' | 'style'): string[] {
  const [head, body] = ['head', 'body'].map((part) => elementsNamed(page, part)[0]?.childNodes ?? [])
  const main = body?.findIndex(({ nodeName }) => nodeName === 'main') ?? -1
  const own = [...(head ?? []), ...(main === -1 ? [] : (body ?? []).slice(main))]
  return own.flatMap((node) => (node.nodeName === name ? innerHtml(node as Element) || [] : []))
}

function hashOf(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`
}
