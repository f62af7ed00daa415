import { textHash } from '../kit/text-hash.ts'

/** The name under which the screens of one talk find each other, and keep what they remember of it. */
export function talkName(title: string): string {
  return `presentation-${textHash(title)}`
}
