import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of a built page: nothing but the site's own files, and of what stands in the page only what stands in it
 * now, by its hash. @param html the page as it will be served.
 */
export function contentPolicy(html: string): string {
  return policy({
    'script-src': ["'self'", ...scriptHashes(html)],
    'style-src-elem': ["'self'", ...styleHashes(html)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'media-src': ["'self'"],
    // Ctrl+P prints the deck through a frame of itself.
    'frame-src': [isDeck(html) ? "'self'" : "'none'"],
    'worker-src': [isInstallable(html) ? "'self'" : "'none'"],
    'manifest-src': [isInstallable(html) ? "'self'" : "'none'"],
  })
}

/** The policy of a talk of one file, which asks for no other: only what it holds. @param pages as they stand in it, each whole. */
export function oneFilePolicy(pages: readonly string[]): string {
  return policy({
    'script-src': pages.flatMap(scriptHashes),
    'style-src-elem': pages.flatMap(styleHashes),
    'img-src': ['data:'],
    'font-src': ['data:'],
  })
}

function policy(parts: Readonly<Record<string, readonly string[]>>): string {
  const all = {
    'default-src': ["'none'"],
    ...parts,
    // The drawings' colours are `style="fill:var(--…)"`, as tokens cannot stand in SVG's own attributes, and the figures draw as they are
    // played with, so no list of hashes would hold. An attribute can load nothing that the other lines forbid, and names no other element.
    'style-src-attr': ["'unsafe-inline'"],
    'connect-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return Object.entries(all)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ')
}

function scriptHashes(html: string): string[] {
  return inlined(ownPart(html), 'script').map(hashOf)
}

function styleHashes(html: string): string[] {
  if (drawsInPage(html)) return ["'unsafe-inline'"]
  return [...inlined(ownPart(html), 'style'), ...(isDeck(html) ? revealsPrint : [])].map(hashOf)
}

/** The head is ours, and what follows the slides; a script between them would come from a slide. */
function ownPart(html: string): string {
  return html.slice(0, html.indexOf('</head>')) + html.slice(html.lastIndexOf('</main>'))
}

/** What reveal.js writes into the page for `?view=print`, letter for letter: its slides are 1280 × 720 and have no margin. */
const revealsPrint = [
  '@page{size:1280px 720px; margin: 0px;}',
  '.reveal section>img, .reveal section>video, .reveal section>iframe{max-width: 1280px; max-height:720px}',
]

function isDeck(html: string): boolean {
  return /<main class="reveal"/.test(html)
}

/** It then has a service worker too. */
function isInstallable(html: string): boolean {
  return /<link[^>]*\srel="manifest"/.test(html)
}

/** Without a browser at build time, Mermaid draws in the page, with style sheets of its own. */
function drawsInPage(html: string): boolean {
  return html.includes('<pre class="diagram-source">')
}

/** What stands in elements of the page, as opposed to files that they name. */
function inlined(html: string, name: 'script' | 'style'): string[] {
  const elements = html.matchAll(new RegExp(`<${name}\\b[^>]*>([^]*?)</${name}>`, 'g'))
  return [...elements].flatMap(([, text]) => text || [])
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
