import type { CheckedTalk } from '../check/rule.ts'

export const wordListFile = 'slides/mots.txt'

/** A word of mots.txt and its line, from 1. */
export interface ListedWord {
  readonly word: string
  readonly line: number
}

/** The words that the talk uses and no dictionary has: one a line, `#` begins a comment. */
export function readWordList({ files }: CheckedTalk): ListedWord[] {
  const lines = (files.texts.get(wordListFile) ?? '').split('\n')
  return lines.flatMap((text, index) => {
    const word = text.replace(/#.*/, '').trim()
    return word === '' ? [] : { word, line: index + 1 }
  })
}

/** Whether a listed word stands for a written one: as it is, with a capital, or in the plural. */
export function covers(listed: string, written: string): boolean {
  return [listed, capitalised(listed)].some((form) => written === form || written === `${form}s`)
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
