import { expect, test } from 'vitest'
import type { Desk } from '../../../src/speaker/desk.ts'
import { freshSession, outranks, type Session } from '../../../src/speaker/time/session.ts'
import type { SessionStore } from '../../../src/speaker/time/session-store.ts'
import { shareTime } from '../../../src/speaker/time/share-time.ts'
import type { Message } from '../../../src/sync/messages.ts'

type Hear = (message: Message) => void

/** A screen whose time has heard so much, and that answers a question or not, and that says all it has to say to `hear`. */
function openScreen(revision: number, hear: Hear, question?: number) {
  const fresh = freshSession({ slide: 'un', step: -1 }, 0)
  let session: Session = { ...fresh, revision, timer: { ...fresh.timer, question } }
  let hears: Hear = () => {}
  const store = {
    get session() {
      return session
    },
    take: (other: Session) => {
      if (outranks(other, session)) session = other
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
  return {
    hear: (message: Message) => hears(message),
    revision: () => session.revision,
    question: () => session.timer.question,
  }
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

test.each([
  ['the phone', 7, undefined],
  ['the speaker', undefined, 7],
])('pressed on both at once they agree: the question on %s goes on', (_where, onPhone, onSpeaker) => {
  const said: Message[] = []
  const phone = openScreen(3, (message) => said.push(message), onPhone)
  const speaker = openScreen(3, (message) => phone.hear(message), onSpeaker)
  phone.hear({ kind: 'hello', from: 'speaker' } as Message)
  for (const message of said) speaker.hear(message)
  expect([phone.question(), speaker.question()]).toEqual([7, 7])
})
