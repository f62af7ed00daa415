import * as words from 'words:deck'
import { create } from '../kit/create.ts'
import { speakerAddress } from '../kit/page-address.ts'
import type { Message } from '../sync/messages.ts'
import { arrivalsOf, openScreen, screenTarget } from '../sync/open-screen.ts'

export interface SpeakerOpener {
  /** `ask` has the other screens tell of themselves. */
  open(ask: () => void): void
  hear(message: Message): void
}

/** Opens the speaker's screen in a window of its own. Where the browser refuses, a link does; where there is one already, that is said. */
export function speakerOpener(): SpeakerOpener {
  const arrivals = arrivalsOf('speaker')
  /** When each speaker's screen was heard last. */
  const heard = new Map<string, number>()
  const isOpen = () => [...heard.values()].some((time) => performance.now() - time <= silenceMilliseconds)
  let notice: HTMLElement | undefined
  const say = (told: string, linkWords: string) => {
    notice?.remove()
    const link = create('a', { href: speakerAddress, target: screenTarget('presentateur') }, linkWords)
    const shown = create('p', { class: 'speaker-link', role: 'status' }, `${told} `, link)
    link.addEventListener('click', () => shown.remove())
    document.body.append(shown)
    link.focus()
    notice = shown
    return shown
  }
  const openNew = async () => {
    notice?.remove()
    const opened = await openScreen(speakerAddress, 'presentateur', 'popup,width=1280,height=800', arrivals)
    if (!opened) say(words.noWindow, words.openSpeaker)
  }
  return {
    open(ask) {
      if (!isOpen()) return void openNew()
      // A window that closes may lose its goodbye: only one that answers is there.
      heard.clear()
      ask()
      setTimeout(() => {
        if (!isOpen()) return void openNew()
        const shown = say(words.alreadyOpen, words.openAnother)
        setTimeout(() => shown.remove(), noticeMilliseconds)
      }, answerMilliseconds)
    },
    hear(message) {
      arrivals.hear(message)
      if (!isFromSpeaker(message)) return
      if (!isOpen()) notice?.remove()
      heard.set(message.from, performance.now())
    },
  }
}

/** A speaker's screen, and no other, pings every second. */
function isFromSpeaker(message: Message): boolean {
  return message.kind === 'ping' || (message.kind === 'presence' && message.role === 'speaker')
}

const silenceMilliseconds = 2500
const answerMilliseconds = 300
const noticeMilliseconds = 5000
