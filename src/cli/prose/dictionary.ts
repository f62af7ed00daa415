import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { distance } from 'fastest-levenshtein'
import nspell from 'nspell'

/** French spelling for the words that are asked about. */
export interface Dictionary {
  knows(word: string): boolean
  /** Known words that read like an unknown one, the likeliest first. */
  suggest(word: string): readonly string[]
}

/**
 * The French dictionary, cut down to the entries that can give one of these words: spelling out all its forms takes five seconds.
 * Words may have been written with either apostrophe.
 */
export function openDictionary(words: Iterable<string>): Dictionary {
  const { rules, entries } = readSource()
  const stripped = strippedBySuffixes(rules)
  const beginnings = new Set([...words].flatMap(allBeginnings))
  const near = entries.filter((entry) => {
    const [stem = '', flags = ''] = entry.split(/[/\t ]/)
    const kept = Math.max(0, stem.length - mostStripped(flags, stripped))
    return beginnings.has(stem.toLowerCase().slice(0, Math.min(kept, beginningLength)))
  })
  const spelling = nspell(rules, [near.length, ...near].join('\n'))
  return {
    knows: (word) => spelling.correct(plainApostrophe(word)),
    suggest: (word) => nearest(word, entries),
  }
}

/** Letters at a word's start by which entries are chosen, or fewer where an ending may take some of them off. */
const beginningLength = 8

function allBeginnings(word: string): string[] {
  const letters = plainApostrophe(word).toLowerCase()
  return Array.from({ length: beginningLength + 1 }, (_, length) => letters.slice(0, length))
}

function plainApostrophe(word: string): string {
  return word.replace(/’/g, "'")
}

let source: { rules: string; entries: readonly string[] } | undefined

function readSource() {
  if (source) return source
  const require = createRequire(import.meta.url)
  const read = (name: string) =>
    readFileSync(require.resolve('dictionary-fr').replace(/index\.js$/, name), 'utf8')
  source = { rules: read('index.aff'), entries: read('index.dic').split('\n').slice(1).filter(Boolean) }
  return source
}

/** How many letters the rules of each flag take off a word at most; flags are two characters. */
function strippedBySuffixes(rules: string): ReadonlyMap<string, number> {
  const most = new Map<string, number>()
  for (const [, flag = '', ending = ''] of rules.matchAll(/^SFX (\S+) (\S+) \S+ \S+/gm)) {
    const length = ending === '0' ? 0 : ending.length
    most.set(flag, Math.max(most.get(flag) ?? 0, length))
  }
  return most
}

function mostStripped(flags: string, stripped: ReadonlyMap<string, number>): number {
  return Math.max(0, ...(flags.match(/../g) ?? []).map((flag) => stripped.get(flag) ?? 0))
}

/** The three stems that take the fewest changes to become the word, two at most; ends of verbs and plurals are not gone through. */
function nearest(word: string, entries: readonly string[]): string[] {
  const first = plain(word.charAt(0))
  const near = entries.flatMap((entry) => {
    const stem = /^[^/\t ]*/.exec(entry)?.[0] ?? ''
    if (Math.abs(stem.length - word.length) > 2 || plain(stem.charAt(0)) !== first) return []
    const changes = distance(stem.toLowerCase(), word.toLowerCase())
    return changes <= 2 ? [{ stem, changes }] : []
  })
  near.sort((a, b) => a.changes - b.changes)
  return [...new Set(near.map(({ stem }) => stem))].slice(0, 3)
}

function plain(letter: string): string {
  return letter.toLowerCase().normalize('NFD').charAt(0)
}
