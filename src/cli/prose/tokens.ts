import { localeOf } from '../../words/locales.ts'
import type { CheckedTalk } from '../rule.ts'
import { findInProse, talkProse } from './talk-prose.ts'

/** A word at its place, without what is joined to it. */
export interface Token {
  readonly word: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly slide?: string
}

const word =
  /(?<![\p{L}\p{N}_/.@=-])\p{L}[\p{L}\p{M}\p{N}_]*(?:['’-]\p{L}[\p{L}\p{M}\p{N}_]*)*['’]?(?![\p{L}\p{N}_=/@])/gu

/** The words of the talk's prose. Names in capitals, in camelCase or with digits are none. */
export function talkTokens(talk: CheckedTalk): Token[] {
  const { elided } = localeOf(talk.talk.settings.lang).writing
  return talkProse(talk).flatMap((prose) =>
    [prose.running, prose.asWritten].flatMap((text) =>
      findInProse(talk, prose, text, word).flatMap(({ match, ...place }) => {
        const rest = match[0].replace(elided, '')
        if (rest.length < 2 || isName(rest)) return []
        return { ...place, word: rest, column: place.column + match[0].indexOf(rest) }
      }),
    ),
  )
}

function isName(text: string): boolean {
  return /[\p{N}_]/u.test(text) || /\p{L}\p{Lu}/u.test(text)
}
