import { element } from '../../kit/element.ts'
import { readStored, writeStored } from '../../kit/stored.ts'
import type { Desk } from '../desk.ts'
import { readRehearsals } from './read-session.ts'
import { keepRehearsal, type Rehearsal } from './rehearsal.ts'
import { recordedSoFar } from './session.ts'
import type { SessionStore } from './session-store.ts'

/**
 * « Répéter » starts the time and records it on each slide and step; « Terminer la répétition » keeps the record and shows it.
 * @param show opens the table of the rehearsals, the last one first.
 */
export function rehearse(
  desk: Desk,
  store: SessionStore,
  key: string,
  show: (desk: Desk, rehearsals: readonly Rehearsal[]) => void,
): void {
  const kept = () => readStored(key, readRehearsals) ?? []
  element('rehearse').addEventListener('click', () => {
    const recorded = recordedSoFar(store.session)
    if (!recorded) {
      store.dispatch({ kind: 'rehearse' })
      return
    }
    store.dispatch({ kind: 'stop' })
    writeStored(key, keepRehearsal(kept(), recorded))
    show(desk, kept())
  })
  element('rehearsals').addEventListener('click', () => show(desk, kept()))
}
