import { localeOf } from '../../words/locales.ts'
import type { CheckedTalk } from '../rule.ts'

/** A word of the list, with its line's number, from 1, and text. */
export interface ListedWord {
  readonly word: string
  readonly line: number
  readonly text: string
}

/** The words that the talk uses and no dictionary has: one a line, `#` begins a comment. */
export function readWordList({ files, talk }: CheckedTalk): ListedWord[] {
  const lines = (files.texts.get(localeOf(talk.settings.lang).writing.wordList) ?? '').split('\n')
  return lines.flatMap((text, index) => {
    const word = text.replace(/#.*/, '').trim()
    return word === '' ? [] : { word, line: index + 1, text }
  })
}

/** All that a listed word stands for: itself, with a capital, and their plurals. */
export function formsOf(listed: string): string[] {
  const capitalised = listed.charAt(0).toUpperCase() + listed.slice(1)
  return [listed, `${listed}s`, capitalised, `${capitalised}s`]
}
