import { talkTokens } from '../prose/tokens.ts'
import { formsOf, readWordList, wordListFile } from '../prose/word-list.ts'
import type { TalkRule } from '../rule.ts'

/** Words of mots.txt that the talk no longer uses, or that stand there twice. */
export const wordList: TalkRule = {
  name: 'word-list',
  group: 'texte',
  finds: `words of ${wordListFile} that the talk does not use`,
  check(talk) {
    const written = new Set(talkTokens(talk).flatMap(({ word }) => [word, ...word.split('-')]))
    const entries = readWordList(talk)
    return entries.flatMap(({ word, line }, index) => {
      const twice = entries.slice(0, index).some((earlier) => formsOf(earlier.word).includes(word))
      if (!twice && formsOf(word).some((form) => written.has(form))) return []
      return {
        file: wordListFile,
        line,
        column: 1,
        length: lineLength(talk.files.texts.get(wordListFile) ?? '', line),
        mend: '',
        message: twice ? `« ${word} » is listed twice` : `« ${word} » is used nowhere`,
        hint: 'Remove it: a list of words that are not used hides mistakes.',
      }
    })
  },
}

/** Its end included, so that the line goes as a whole. */
function lineLength(text: string, line: number): number {
  return (text.split('\n')[line - 1]?.length ?? 0) + 1
}
