import { textHash } from '../kit/text-hash.ts'

/** The name under which the screens of one talk find each other. */
export function talkName(title: string): string {
  return `presentation-${textHash(title)}`
}

/**
 * The same within one browser, where another talk of this title may be open: at another address of the same host, or in another file. Under it
 * screens meet and keep what they remember.
 */
export function localName(
  talk: string,
  { protocol, pathname }: Pick<Location, 'protocol' | 'pathname'>,
): string {
  // The pages of a site lie in one folder; a file is all pages of its talk.
  return talk + (protocol === 'file:' ? pathname : pathname.replace(/[^/]*$/, ''))
}
