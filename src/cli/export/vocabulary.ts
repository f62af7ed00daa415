import type { Locale } from '../../words/locale.ts'
import { plainWords } from './script-text.ts'

/** What a captioner's machine has to know beforehand: each list in the order of the alphabet, numbers in that of the talk. */
export interface Vocabulary {
  readonly names: readonly string[]
  readonly acronyms: readonly string[]
  readonly commands: readonly string[]
  /** As it is written, and as it is said. */
  readonly numbers: readonly (readonly [written: string, said: string])[]
}

/** Names in the middle of a sentence: at its beginning any word has a capital. */
const name = /(?<=[\p{Ll}\d,;:»)’'][ \u00A0]|[’'])\p{Lu}[\p{L}\d]*\p{Ll}[\p{L}\d]*(?:[ -]\p{Lu}[\p{L}\d]+)*/gu
const acronym = /(?<![\p{L}\d_])\p{Lu}[\p{Lu}\d]+(?![\p{L}\d_])/gu
const number = /(?<![\p{L}\d_.])\d{1,3}(?:[ \u202F]\d{3})+|(?<![\p{L}\d_.])\d+(?:[.,]\d+)*(?![\p{L}\d_])/gu

/** @param passages of the script, as Markdown. */
export function vocabularyOf(passages: readonly string[], locale: Locale): Vocabulary {
  const commands = passages.flatMap((text) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code))
  const said = passages.map((text) => plainWords(text.replace(/`[^`\n]+`/g, ' '), locale))
  const found = (pattern: RegExp) => said.flatMap((text) => text.match(pattern) ?? [])
  const acronyms = sorted(found(acronym), locale)
  return {
    names: sorted(found(name), locale).filter((one) => one.length > 2 && !acronyms.includes(one)),
    acronyms,
    commands: sorted(commands, locale),
    numbers: [...new Set(found(number))].map((written) => [written, numberInWords(written, locale)]),
  }
}

/** « 11 000 » → « onze mille », « 6,3 » → « six virgule trois », « 3.9 » → « trois point neuf ». */
export function numberInWords(written: string, locale: Locale): string {
  const { comma, point } = locale.words.pages
  return written
    .replace(/[ \u202F]/g, '')
    .split(/([.,])/)
    .map((part) => (part === ',' ? comma : part === '.' ? point : inWords(part, locale)))
    .join(' ')
}

/** Zeros in front are said one by one. */
function inWords(digits: string, { cardinal }: Locale): string {
  const [zeros = ''] = /^0+(?=\d)/.exec(digits) ?? []
  return [...[...zeros].map(() => cardinal(0)), cardinal(digits.slice(zeros.length))].join(' ')
}

function sorted(words: readonly string[], { code }: Locale): string[] {
  return [...new Set(words)].sort((a, b) => a.localeCompare(b, code))
}
