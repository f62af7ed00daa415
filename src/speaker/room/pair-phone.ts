import * as words from 'words:follow'
import { button, create } from '../../kit/create.ts'
import { element } from '../../kit/element.ts'
import { showQr } from '../../kit/show-qr.ts'
import { readRoomInfo } from '../../sync/room-info.ts'

/** Puts a button among the tools that pairs the speaker's phone: by a QR code, whose secret never leaves the two. */
export function offerPhone(): void {
  const offer = button(words.phone, () => void pair('GET'))
  offer.id = 'phone'
  element('more').before(offer)
}

/** POST: with a new key, which the old phone does not have. */
async function pair(method: 'GET' | 'POST'): Promise<void> {
  const key = (await ask(method)) ?? (await ask('POST'))
  const { phone } = await readRoomInfo()
  const hint = create('p', {}, words.howToPair)
  const again = button(words.newCode, () => {
    close()
    void pair('POST')
  })
  const end = button(words.unpair, () => {
    close()
    void ask('DELETE')
  })
  const close = showQr(words.remote, `${phone}#${key}`, hint, create('p', { class: 'choices' }, again, end))
}

async function ask(method: string): Promise<string | null> {
  const response = await fetch('salle/telephone', { method, headers: { 'X-Salle': '1' } })
  return ((await response.json()) as { key: string | null }).key
}
