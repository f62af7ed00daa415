import * as words from 'words:help'
import { create } from '../../kit/create.ts'
import { documentAddress } from '../../kit/page-address.ts'
import { showKeys } from '../../kit/show-help.ts'

const isPublic = import.meta.env.MODE === 'public'

const shortcuts = [
  ...words.before,
  ...(import.meta.env.MODE === 'salle' ? words.follow : []),
  ...(isPublic ? [] : words.speaker),
  ...(document.querySelector('[data-languages=""]') ? [] : words.subtitles),
  ...words.after,
]
const readingWords = isPublic ? words.read : words.readWithScript

/** Opens the list of keys, with the way to the page where the slide in view can be read. */
export function showHelp(): void {
  const slide = document.querySelector('.slides > section.present')?.id ?? ''
  const link = create('a', { href: `${documentAddress}#${slide}` }, readingWords)
  showKeys(shortcuts, link)
}
