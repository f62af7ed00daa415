import { createRequire } from 'node:module'
import { closest } from 'fastest-levenshtein'
import type { LanguageFn } from 'highlight.js'
import hljs from 'highlight.js/lib/core'

// This code runs where the talk is read, never in a page: what is loaded here costs nobody who watches.
const require = createRequire(import.meta.url)

/** Grammars that a talk brings, by the language's name. */
export function addLanguages(grammars: Readonly<Record<string, LanguageFn>>): void {
  for (const [name, grammar] of Object.entries(grammars)) hljs.registerLanguage(name, grammar)
}

/**
 * The name under which highlight.js colours what a fence calls its language, or undefined if it knows none of that name. Its two hundred
 * grammars take a third of a second together, so each is loaded when it is asked for: by its name at once, by another name (`ts`, `py`)
 * once the usual ones, or all of them, have come.
 */
export function languageOf(called: string): string | undefined {
  const name = called === 'text' ? 'plaintext' : called.toLowerCase()
  if (known(name)) return name
  if (all) return undefined
  if (/^[\w-]+$/.test(name)) loadGrammar(name)
  if (!known(name)) require('highlight.js/lib/common')
  if (!known(name)) loadAll()
  return known(name) ? name : undefined
}

/** The name of a language, or another name of one, that is closest to a mistyped one. */
export function nearestLanguage(mistyped: string): string {
  loadAll()
  const names = hljs.listLanguages()
  const others = names.flatMap((name) => hljs.getLanguage(name)?.aliases ?? [])
  return closest(mistyped.toLowerCase(), [...names, ...others, 'mermaid', 'text'])
}

function known(name: string): boolean {
  return hljs.getLanguage(name) !== undefined
}

let all = false

function loadAll(): void {
  require('highlight.js') // registers all of them
  all = true
}

function loadGrammar(name: string): void {
  try {
    hljs.registerLanguage(name, require(`highlight.js/lib/languages/${name}`) as LanguageFn)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
  }
}
