import * as words from 'words:deck'
import type { RevealApi } from 'reveal.js'
import { create } from '../kit/create.ts'
import { documentAddress } from '../kit/page-address.ts'

/** On a phone held upright a slide is a stamp: `styles/room/upright.css` then shows the way to the same slide in the page to read. */
export function offerReading(reveal: RevealApi): void {
  const link = create('a', { href: documentAddress }, words.read)
  link.addEventListener('click', () => {
    link.hash = reveal.getCurrentSlide().id
  })
  document.body.append(create('p', { class: 'upright' }, words.turn, link))
}
