import type { Message, Presence } from './messages.ts'
import { canBroadcast } from './open-transport.ts'
import { rememberWindow } from './opener-transport.ts'

/** Notices the screens of a role. */
export interface Arrivals {
  hear(message: Message): void
  /** Whether a screen joins within the time that a page may take to load. */
  next(): Promise<boolean>
}

const loadMilliseconds = 4000

export function arrivalsOf(role: Presence['role']): Arrivals {
  const known = new Set<string>()
  const waiting = new Set<(joined: boolean) => void>()
  return {
    hear(message) {
      if (message.kind !== 'presence' || message.role !== role || known.has(message.from)) return
      known.add(message.from)
      for (const tell of waiting) tell(true)
      waiting.clear()
    },
    next: () =>
      new Promise((resolve) => {
        waiting.add(resolve)
        setTimeout(() => resolve(false), loadMilliseconds)
      }),
  }
}

/**
 * Opens another screen of the talk. From a server it gets a process of its own, so that neither waits for the other's work or dies with
 * it; the browser then does not say whether it opened anything, but the screen does, by joining. Pages that cannot broadcast hear each
 * other only as opener and opened.
 * @returns whether the browser let it.
 */
export async function openScreen(
  address: string,
  name: string,
  features: string,
  arrivals: Arrivals,
): Promise<boolean> {
  if (canBroadcast()) {
    const joined = arrivals.next()
    window.open(address, screenTarget(name), `noopener,${features}`)
    return joined
  }
  const screen = window.open(address, screenTarget(name), features)
  if (!screen) return false
  rememberWindow(screen)
  screen.focus()
  return true
}

/** What a link to another screen of the talk names as its target; for `_blank` browsers keep no opener. */
export function screenTarget(name: string): string {
  return canBroadcast() ? '_blank' : name
}
