import { speakerAddress } from '../kit/page-address.ts'
import { rememberWindow } from '../sync/opener-transport.ts'

let speaker: Window | null = null

/** Opens the speaker's screen in a window of its own, or brings it to the front. Where the browser refuses, a link does. */
export function openSpeaker(): void {
  if (speaker && !speaker.closed) {
    speaker.focus()
    return
  }
  speaker = window.open(speakerAddress, 'presentateur', 'popup,width=1280,height=800')
  if (speaker) rememberWindow(speaker)
  else offerLink()
}

function offerLink(): void {
  document.querySelector('.speaker-link')?.remove()
  const notice = document.createElement('p')
  notice.className = 'speaker-link'
  notice.setAttribute('role', 'status')
  const link = document.createElement('a')
  link.href = speakerAddress
  link.target = 'presentateur'
  link.textContent = 'Ouvrir l’écran de présentation'
  link.addEventListener('click', () => notice.remove())
  notice.append('Le navigateur a refusé la fenêtre. ', link)
  document.body.append(notice)
  link.focus()
}
