import type { Writing } from '../../words/locale.ts'
import { localeOf } from '../../words/locales.ts'
import { type Dictionary, openDictionaries } from '../prose/dictionary.ts'
import { talkTokens } from '../prose/tokens.ts'
import { formsOf, readWordList } from '../prose/word-list.ts'
import type { Fault, TalkRule } from '../rule.ts'

/** Words that are neither the language's nor in the talk's own list. */
export const spelling: TalkRule = {
  name: 'spelling',
  group: 'texte',
  finds: 'spelling, accents of capitals included; other words are listed in mots.txt, in English words.txt',
  check(talk) {
    const { writing, code } = localeOf(talk.talk.settings.lang)
    const accented = (word: string) => withAccents(word, writing)
    const listed = new Set(readWordList(talk).flatMap(({ word }) => formsOf(word)))
    const tokens = talkTokens(talk).filter(({ word }) => !listed.has(word))
    const dictionary = openDictionaries(
      writing.dictionaries,
      tokens.flatMap(({ word }) => [word, ...accented(word)].flatMap((form) => [form, ...form.split('-')])),
    )
    const unknown = tokens.filter(({ word }) => !isKnown(word, dictionary, listed))
    const unknownWords = new Set(unknown.map(({ word }) => word))
    const suggestions = new Map([...unknownWords].map((word) => [word, dictionary.suggest(word).join(', ')]))
    return unknown.map(({ word, ...place }): Fault => {
      const fault = { ...place, length: word.length }
      const capital = accented(word).find((form) => isKnown(form, dictionary, listed))
      if (capital !== undefined) {
        const hint = `Write « ${capital} »: capitals keep their accents in ${writing.name}.`
        return { ...fault, mend: capital, message: `« ${word} » lacks the accent of its capital`, hint }
      }
      const similar = suggestions.get(word)
      const suggestion = similar ? `Did you mean ${similar}? ` : ''
      const hint = `${suggestion}If it is right, add it to ${writing.wordList}, or mark it as another language's: \`<span lang="${code === 'en' ? 'fr' : 'en'}">\`.`
      return { ...fault, message: `« ${word} » is no ${writing.name} word`, hint }
    })
  },
}

/** Compounds are known by their parts: « disais-je », « mettez-en ». */
function isKnown(word: string, dictionary: Dictionary, listed: ReadonlySet<string>): boolean {
  const known = (part: string) => part.length < 2 || dictionary.knows(part) || listed.has(part)
  return known(word) || (word.includes('-') && word.split('-').every(known))
}

/** « Etat » → « État », « Ètat », « Êtat ». */
function withAccents(word: string, { capitals }: Writing): string[] {
  return (capitals[word.charAt(0)] ?? []).map((capital) => capital + word.slice(1))
}
