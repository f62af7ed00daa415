import { textHash } from '../kit/text-hash.ts'

/** The name under which the screens of one talk find each other. */
export function talkName(title: string): string {
  return `presentation-${textHash(title)}`
}

/**
 * The same within one browser, where another talk of this title may be open: at another address of the same host, or in a file elsewhere. Under
 * it screens meet and keep what they remember. The pages of a talk lie in one folder.
 */
export function localName(talk: string, address: string): string {
  return talk + new URL('.', address).pathname
}
