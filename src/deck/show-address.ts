import * as words from 'words:follow'
import { create } from '../kit/create.ts'
import { showQr } from '../kit/show-qr.ts'
import { readRoomInfo } from '../sync/room-info.ts'

/** Shows all in the room where to follow, or takes it away again. */
export async function showAddress(): Promise<void> {
  const shown = document.querySelector<HTMLDialogElement>('dialog.qr')
  if (shown) return shown.close()
  const { viewers } = await readRoomInfo()
  if (!viewers) return
  const address = create(
    'p',
    { style: 'font: 600 var(--taille-code) / 1.3 var(--police-titre); overflow-wrap: anywhere' },
    viewers.replace(/^https?:\/\//, ''),
  )
  showQr(words.onYourPhone, viewers, address)
  document.querySelector('dialog.qr')?.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key.toLowerCase() === 'q') void showAddress()
  })
}
