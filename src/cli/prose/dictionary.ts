import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { distance } from 'fastest-levenshtein'
import nspell from 'nspell'

/** Spelling for the words that are asked about. */
export interface Dictionary {
  knows(word: string): boolean
  /** Known words that read like an unknown one, the likeliest first. */
  suggest(word: string): readonly string[]
}

/** What any of these dictionaries knows, by their npm packages. `words` are all that will be asked about, with either apostrophe. */
export function openDictionaries(names: readonly string[], words: readonly string[]): Dictionary {
  const sources = names.map(readSource)
  let unknown = [...new Set(words)]
  for (const source of sources) {
    learn(source, unknown)
    unknown = unknown.filter((word) => !source.answers.get(word))
  }
  return {
    knows: (word) => sources.some(({ answers }) => answers.get(word)),
    suggest: (word) => nearest(word, sources[0]?.entries ?? []),
  }
}

/** Asks about words that nobody has asked about: to read a dictionary takes longer than all else that a check does. */
function learn(source: Source, words: readonly string[]): void {
  const asked = words.filter((word) => !source.answers.has(word))
  if (asked.length === 0) return
  const knows = source.cutFor(asked)
  for (const word of asked) source.answers.set(word, knows(plainApostrophe(word)))
}

type Knows = (word: string) => boolean

/** Cuts a dictionary down to the entries that can give one of some words: spelling out all forms of the French one takes five seconds. Small ones stay whole. */
function cutter(rules: string, entries: readonly string[]): Source['cutFor'] {
  const read = (some: readonly string[]): Knows => {
    const spelling = nspell(rules, [some.length, ...some].join('\n'))
    return (word) => spelling.correct(word)
  }
  if (entries.length < mostEntries) {
    let whole: Knows | undefined
    return () => {
      whole ??= read(entries)
      return whole
    }
  }
  let byBeginning: ReadonlyMap<string, readonly string[]> | undefined
  return (words) => {
    byBeginning ??= groupByBeginning(rules, entries)
    const beginnings = new Set(words.flatMap(allBeginnings))
    return read([...beginnings].flatMap((one) => byBeginning?.get(one) ?? []))
  }
}

function groupByBeginning(rules: string, entries: readonly string[]): Map<string, string[]> {
  const stripped = strippedBySuffixes(rules)
  const groups = new Map<string, string[]>()
  for (const entry of entries) {
    const [stem = '', flags = ''] = entry.split(/[/\t ]/)
    const kept = Math.max(0, stem.length - mostStripped(flags, stripped))
    const beginning = stem.toLowerCase().slice(0, Math.min(kept, beginningLength))
    const group = groups.get(beginning)
    if (group) group.push(entry)
    else groups.set(beginning, [entry])
  }
  return groups
}

const mostEntries = 60_000

/** Letters at a word's start by which entries are chosen, or fewer where an ending may take some of them off. */
const beginningLength = 8

function allBeginnings(word: string): string[] {
  const letters = plainApostrophe(word).toLowerCase()
  return Array.from({ length: beginningLength + 1 }, (_, length) => letters.slice(0, length))
}

function plainApostrophe(word: string): string {
  return word.replace(/’/g, "'")
}

interface Source {
  readonly entries: readonly string[]
  /** Reads what it says of some words. */
  readonly cutFor: (words: readonly string[]) => Knows
  /** Whether it knows the words it was asked about. */
  readonly answers: Map<string, boolean>
}

const sources = new Map<string, Source>()

function readSource(name: string): Source {
  const known = sources.get(name)
  if (known) return known
  const require = createRequire(import.meta.url)
  const read = (file: string) => readFileSync(require.resolve(name).replace(/index\.js$/, file), 'utf8')
  const entries = read('index.dic').split('\n').slice(1).filter(Boolean)
  const source = { entries, cutFor: cutter(read('index.aff'), entries), answers: new Map<string, boolean>() }
  sources.set(name, source)
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
