import type { Words } from './words.ts'

/** How a talk's language is written, and what the pages say of themselves in it. Each stands in a folder of its own. */
export interface Locale {
  /** As in `lang` of HTML. */
  readonly code: string
  /** The tag of the language with its region: `fr-FR`. */
  readonly tag: string
  /** Running text with the spaces, quotes and apostrophes that print has. Twice is the same as once. Not for code. */
  typography(text: string): string
  /** A date with the ordinals that its language writes: `1er décembre`. */
  ordinals(date: string): string
  /** A whole number in words, from 0 or its digits. */
  cardinal(digits: number | string): string
  readonly writing: Writing
  readonly words: Words
}

/** What a check may ask of texts in a language. */
export interface Writing {
  readonly name: string
  /** The npm packages of its dictionaries: a word of any is right. */
  readonly dictionaries: readonly string[]
  /** Where a talk lists words that no dictionary has. */
  readonly wordList: string
  /** How `typography` is followed by hand. */
  readonly example: string
  readonly customs: readonly Custom[]
  /** What a capital may lack, by the plain letter. */
  readonly capitals: Readonly<Record<string, readonly string[]>>
  /** What is joined to a word and no part of it: `l’`, `’s`. */
  readonly elided: RegExp
  /** A number with a unit, or a version: somebody may ask where it comes from. */
  readonly fact: RegExp
}

/** A custom of print that `typography` does not put right by itself. */
export interface Custom {
  readonly pattern: RegExp
  readonly mend: string | ((match: RegExpExecArray) => string)
  readonly message: string
}
