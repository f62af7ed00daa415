import {
  append,
  attribute,
  type Element,
  element,
  replaceNode,
  type Tree,
  textNode,
} from '../../talk/html-tree.ts'
import { elementNamed, elementsNamed, type Site, takeFile } from './site.ts'

/** Puts the own code of the deck, and of the page that follows it, behind the slides: keys work once the page has come, without asking for another file first. */
export function inlineCode(site: Site): void {
  for (const name of ['index.html', 'suivre.html']) {
    const page = site.pages.get(name)
    if (page) putCode(page, site)
  }
}

function putCode(page: Tree, site: Site): void {
  const { name, code } = takeCode(page, site)
  const [user] =
    [...site.files].find(([other, text]) => other.endsWith('.js') && String(text).includes(name)) ?? []
  if (user !== undefined)
    throw new Error(
      `${user} imports what stands in a page: put it into the group \`shared\` of site-config.ts`,
    )
  append(elementNamed(page, 'body'), moduleScript(code))
}

/** The module that a page names; neither the page nor the site has it any more. @throws if it names none. */
export function takeCode(page: Tree, site: Site): { readonly name: string; readonly code: string } {
  const script = elementsNamed(page, 'script', { type: 'module' }).find((found) => attribute(found, 'src'))
  const name = script && attribute(script, 'src')?.replace('./', '')
  const code = name && takeFile(site, name)
  if (!script || !name || code === undefined) throw new Error('a page names no code of its own')
  replaceNode(script)
  return { name, code: String(code) }
}

/** A module as it may stand in a page: none of its strings ends or hides the element. */
export function moduleScript(code: string): Element {
  const safe = code.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--')
  return element('script', { type: 'module' }, textNode(safe))
}
