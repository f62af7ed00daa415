import { oneFilePolicy } from '../content-policy.ts'
import { inlineScript } from '../inline-script.ts'
import { withPolicy } from '../lock-pages.ts'

/** A built page, its style and its script taken out of it. */
export interface BuiltPage {
  readonly html: string
  readonly style: string
  readonly script: string
}

/**
 * One HTML file of a deck and other pages, each named by the query that asks for it. The deck is the document itself; the others wait in
 * templates for `one-file/show-page.ts`, the deck's script. Fonts stand once. A policy forbids whatever else might come to stand in it.
 */
export function joinPages(deck: BuiltPage, others: Readonly<Record<string, BuiltPage>>): string {
  const styles = [deck, ...Object.values(others)].map(({ style }) => style)
  const fonts = new Set(styles.flatMap((style) => style.match(fontFace) ?? []))
  const head = `${hiding(Object.keys(others))}<style data-shared>${[...fonts].join('')}</style>`
  const room = insert(deck.html, '</head>', head + inlined(deck))
  const pages = Object.entries(others).map(([name, page]) => [name, whole(page)] as const)
  const templates = pages.map(([name, html]) => template(name, html))
  const policy = oneFilePolicy([room, ...pages.map(([, html]) => html)])
  return withPolicy(insert(room, '</body>', templates.join('\n')), policy)
}

function whole(page: BuiltPage): string {
  return insert(page.html, '</head>', inlined(page))
}

const fontFace = /@font-face\s*\{[^}]*\}/g

/** Another page than the deck is not to flash the deck first. */
function hiding(names: readonly string[]): string {
  return `<script>document.documentElement.hidden = /[?&](${names.join('|')})\\b/.test(location.search)</script>`
}

function inlined({ style, script }: BuiltPage): string {
  return `<style>${style.replace(fontFace, '')}</style>${inlineScript(script)}`
}

/** `html`, `head` and `body` do not exist within templates. */
function template(name: string, html: string): string {
  const [, root = '', head = '', attributes = '', body = ''] =
    /<html([^>]*)>\s*<head>(.*?)<\/head>\s*<body([^>]*)>(.*)<\/body>/s.exec(linkedToDeck(html)) ?? []
  if (!body) throw new Error(`the page ${name} is not whole`)
  return [
    `<template data-page="${name}"><page-root${root}></page-root>`,
    `<page-head>${head}</page-head>`,
    `<page-body${attributes}>${body}</page-body></template>`,
  ].join('\n')
}

/** The deck is the same file without a query. */
function linkedToDeck(html: string): string {
  return html.replace(/href="\.\/(#[^"]*)?"/g, (_all, place: string = '') => `href="?${place}"`)
}

function insert(html: string, before: string, text: string): string {
  const index = before === '</head>' ? html.indexOf(before) : html.lastIndexOf(before)
  if (index < 0) throw new Error(`no ${before} in the page`)
  return html.slice(0, index) + text + html.slice(index)
}
