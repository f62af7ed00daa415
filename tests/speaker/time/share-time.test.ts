import { expect, test } from 'vitest'
import type { Desk } from '../../../src/speaker/desk.ts'
import { freshSession, type Session } from '../../../src/speaker/time/session.ts'
import type { SessionStore } from '../../../src/speaker/time/session-store.ts'
import { shareTime } from '../../../src/speaker/time/share-time.ts'
import type { Message } from '../../../src/sync/messages.ts'

type Hear = (message: Message) => void

/** A screen whose time has heard so much, and that says all it has to say to `hear`. */
function openScreen(revision: number, hear: Hear) {
  let session: Session = { ...freshSession({ slide: 'un', step: -1 }, 0), revision }
  let hears: Hear = () => {}
  const store = {
    get session() {
      return session
    },
    take: (other: Session) => {
      if (other.revision > session.revision) session = other
    },
    onDispatch: () => {},
  }
  const desk = {
    channel: { tell: (message: object) => hear({ from: 'x', ...message } as Message) },
    onMessage: (listener: Hear) => {
      hears = listener
    },
  }
  shareTime(desk as unknown as Desk, store as unknown as SessionStore)
  return { hear: (message: Message) => hears(message), revision: () => session.revision }
}

test('whoever asked while nobody was there has the time of the one that has heard more, once that one asks', () => {
  const said: Message[] = []
  const phone = openScreen(3, (message) => said.push(message))
  const speaker = openScreen(5, (message) => phone.hear(message))
  phone.hear({ kind: 'hello', from: 'speaker' } as Message)
  for (const message of said) speaker.hear(message)
  expect([phone.revision(), speaker.revision()]).toEqual([5, 5])
  expect(said, 'and no more is said').toHaveLength(1)
})
