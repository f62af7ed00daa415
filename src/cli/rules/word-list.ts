import { localeOf } from '../../words/locales.ts'
import { talkTokens } from '../prose/tokens.ts'
import { formsOf, readWordList } from '../prose/word-list.ts'
import type { TalkRule } from '../rule.ts'

/** Words of the talk's list that the talk no longer uses, or that stand there twice. */
export const wordList: TalkRule = {
  name: 'word-list',
  group: 'texte',
  finds: 'words of mots.txt, in English words.txt, that the talk does not use',
  check(talk) {
    const written = new Set(talkTokens(talk).flatMap(({ word }) => [word, ...word.split('-')]))
    const file = localeOf(talk.talk.settings.lang).writing.wordList
    const entries = readWordList(talk)
    const hint = 'Remove it: a list of words that are not used hides mistakes.'
    return entries.flatMap(({ word, line, text }, index) => {
      const twice = entries.slice(0, index).some((earlier) => formsOf(earlier.word).includes(word))
      if (!twice && formsOf(word).some((form) => written.has(form))) return []
      const length = text.length + 1 // its end included, so that the line goes as a whole
      const message = twice ? `« ${word} » is listed twice` : `« ${word} » is used nowhere`
      return { file, line, length, mend: '', message, hint }
    })
  },
}
