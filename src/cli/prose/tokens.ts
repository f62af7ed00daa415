import type { CheckedTalk } from '../rule.ts'
import { findInProse, talkProse } from './talk-prose.ts'

/** A word at its place, without the article that is elided before it. */
export interface Token {
  readonly word: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly slide?: string
}

const word =
  /(?<![\p{L}\p{N}_/.@=-])\p{L}[\p{L}\p{M}\p{N}_]*(?:['’-]\p{L}[\p{L}\p{M}\p{N}_]*)*['’]?(?![\p{L}\p{N}_=/@])/gu

/** Words with an apostrophe that is no elision. */
const whole = /^(aujourd|prud|quelqu|presqu|entr)['’]/i

const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/i

/** The words of the talk's prose. Names in capitals, in camelCase or with digits are none. */
export function talkTokens(talk: CheckedTalk): Token[] {
  return talkProse(talk).flatMap((prose) =>
    [prose.running, prose.asWritten].flatMap((text) =>
      findInProse(talk, prose, text, word).flatMap(({ match, ...place }) => {
        const article = whole.test(match[0]) ? '' : (elided.exec(match[0])?.[0] ?? '')
        const rest = match[0].slice(article.length).replace(/['’]$/, '')
        if (rest.length < 2 || isName(rest)) return []
        return { ...place, word: rest, column: place.column + article.length }
      }),
    ),
  )
}

function isName(text: string): boolean {
  return /[\p{N}_]/u.test(text) || /\p{L}\p{Lu}/u.test(text)
}
