import { append, attribute, element, replaceNode, type Tree, textNode } from '../../talk/html-tree.ts'
import { takeFontFaces } from './font-faces.ts'
import type { Content } from './output-content.ts'
import { elementNamed, elementsNamed, fileName, type Site, takeFile } from './site.ts'

/**
 * Puts the style sheets of the deck, and of the page that follows it, into their pages: the first slide is painted when the page has come, without asking for another file first.
 * The fonts of the screen stand apart: the page's own code lets them come once it runs, so that keys come first on a slow line. Until then their
 * letters are those of a font of the same measures.
 */
export function inlineStyles(site: Site): void {
  for (const name of ['index.html', 'suivre.html']) {
    const page = site.pages.get(name)
    if (page) putStyles(page, site)
  }
}

function putStyles(page: Tree, site: Site): void {
  // Addresses in a sheet are from its own folder.
  const css = takeStyles(page, site).replaceAll('url(./', 'url(./assets/').trim()
  const { faces, rest } = takeFontFaces(css, (family) => family.includes('Variable'))
  append(
    elementNamed(page, 'head'),
    element('style', { id: 'fonts', media: '(scripting: none)' }, textNode(faces.join(''))),
    element('style', {}, textNode(rest)),
  )
}

/** The style sheets that a page names. It names them no more; the site keeps those that another page names too. */
export function takeStyles(page: Tree, site: Site): string {
  const links = elementsNamed(page, 'link', { rel: 'stylesheet' })
  for (const link of links) replaceNode(link)
  return links.map((link) => String(takeSheet(site, attribute(link, 'href') ?? ''))).join('')
}

function takeSheet(site: Site, href: string): Content | undefined {
  const shared = [...site.pages.values()].some((page) => elementsNamed(page, 'link', { href }).length > 0)
  return shared ? site.files.get(fileName(href)) : takeFile(site, href)
}
