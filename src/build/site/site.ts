import { hash } from 'node:crypto'
import type { Alias, Rolldown } from 'vite'
import { attribute, type Element, elementsIn, htmlOf, parsePage, type Tree } from '../../talk/html-tree.ts'
import type { BuiltTalk } from '../reading/built-talk.ts'
import { type Content, contentOf } from './output-content.ts'

/** A built site that is not written yet, by file names: its pages as trees, and all else. */
export interface Site {
  readonly pages: Map<string, Tree>
  readonly files: Map<string, Content>
}

/** What a site is finished for. */
export interface Project {
  readonly root: string
  readonly talk: BuiltTalk
  /** Where modules are that are asked for by name. */
  readonly alias: readonly Alias[]
  /** What its pages may speak to; nothing, but for the source of talk.yaml, and the server itself in a site of one evening. */
  readonly connect: readonly string[]
  warn(message: string): void
}

/** A step of finishing: it changes the site that it is given. */
export type Step = (site: Site, project: Project) => void | Promise<void>

export function siteOf(outputs: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]): Site {
  const site: Site = { pages: new Map(), files: new Map() }
  for (const output of outputs) {
    const content = contentOf(output)
    if (output.fileName.endsWith('.html')) site.pages.set(output.fileName, parsePage(String(content)))
    else site.files.set(output.fileName, content)
  }
  return site
}

/** All files as they are to be written. */
export function allFiles({ pages, files }: Site): Map<string, Content> {
  return new Map([...files, ...[...pages].map(([name, page]): [string, string] => [name, htmlOf(page)])])
}

/** A file's content; the site has it no more. @param address as a page names it. */
export function takeFile({ files }: Site, address: string): Content | undefined {
  const name = fileName(address)
  const content = files.get(name)
  files.delete(name)
  return content
}

/** A file's name in the site. @param address as a page names it. */
export function fileName(address: string): string {
  return address.replace(/^\.\//, '')
}

/** Adds a file whose name tells its content, so that browsers may keep it. @returns its name. */
export function addHashed({ files }: Site, name: string, content: Content): string {
  const mark = hash('sha256', content, 'base64url').slice(0, 8)
  const hashed = `assets/${name.replace(/(?=\.\w+$)/, `-${mark}`)}`
  files.set(hashed, content)
  return hashed
}

/** The elements of a page with this name that have these attributes. */
export function elementsNamed(
  page: Tree,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element[] {
  return [...elementsIn(page)].filter(
    (element) =>
      element.tagName === name &&
      Object.entries(attributes).every(([key, value]) => attribute(element, key) === value),
  )
}

/** @throws if the page has none. */
export function elementNamed(
  page: Tree,
  name: string,
  attributes?: Readonly<Record<string, string>>,
): Element {
  const [found] = elementsNamed(page, name, attributes)
  if (!found) throw new Error(`no <${name}> in the page`)
  return found
}
