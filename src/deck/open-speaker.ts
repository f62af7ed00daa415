import { speakerAddress } from '../kit/page-address.ts'
import type { Message } from '../sync/messages.ts'
import { arrivalsOf, openScreen, screenTarget } from '../sync/open-screen.ts'

export interface SpeakerOpener {
  open(): void
  hear(message: Message): void
}

/** Opens the speaker's screen in a window of its own. Where the browser refuses, a link does; where there is one already, that is said. */
export function speakerOpener(): SpeakerOpener {
  const arrivals = arrivalsOf('speaker')
  let heardAt = Number.NEGATIVE_INFINITY
  let notice: HTMLElement | undefined
  const say = (words: string, linkWords: string) => {
    notice?.remove()
    notice = noticeWithLink(words, linkWords)
    document.body.append(notice)
    notice.querySelector('a')?.focus()
  }
  const openNew = async () => {
    notice?.remove()
    const opened = await openScreen(speakerAddress, 'presentateur', 'popup,width=1280,height=800', arrivals)
    if (!opened) say('La fenêtre ne s’est pas ouverte\u202F?', 'Ouvrir l’écran de présentation')
  }
  return {
    open() {
      if (performance.now() - heardAt > silenceMilliseconds) void openNew()
      else {
        say('L’écran de présentation est déjà ouvert.', 'En ouvrir un autre')
        const shown = notice
        setTimeout(() => shown?.remove(), noticeMilliseconds)
      }
    },
    hear(message) {
      arrivals.hear(message)
      if (!isFromSpeaker(message)) return
      if (performance.now() - heardAt > silenceMilliseconds) notice?.remove()
      heardAt = performance.now()
    },
  }
}

/** A speaker's screen, and no other, pings every second. */
function isFromSpeaker(message: Message): boolean {
  return message.kind === 'ping' || (message.kind === 'presence' && message.role === 'speaker')
}

const silenceMilliseconds = 2500
const noticeMilliseconds = 5000

function noticeWithLink(words: string, linkWords: string): HTMLElement {
  const notice = document.createElement('p')
  notice.className = 'speaker-link'
  notice.setAttribute('role', 'status')
  const link = document.createElement('a')
  link.href = speakerAddress
  link.target = screenTarget('presentateur')
  link.textContent = linkWords
  link.addEventListener('click', () => notice.remove())
  notice.append(`${words} `, link)
  return notice
}
