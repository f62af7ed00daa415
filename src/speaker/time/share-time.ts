import type { Desk } from '../desk.ts'
import { readSession } from './read-session.ts'
import { outranks } from './session.ts'
import type { SessionStore } from './session-store.ts'

/** Holds the timer of this screen and of the others together, the phone's too: of two, the one that has heard more is right. */
export function shareTime({ channel, onMessage }: Desk, store: SessionStore): void {
  const tell = () => channel.tell({ kind: 'time', session: { ...store.session, rehearsal: undefined } })
  store.onDispatch(tell)
  onMessage((message) => {
    if (message.kind === 'hello') tell()
    const session = message.kind === 'time' ? readSession(message.session) : undefined
    if (!session) return
    store.take(session)
    // Who comes back has asked before we were back: what it does next would count for less than what we have heard.
    if (outranks(store.session, session)) tell()
  })
}
