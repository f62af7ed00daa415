import { broadcastTransport } from './broadcast-transport.ts'
import { openerTransport } from './opener-transport.ts'
import { roomTransport } from './room-transport.ts'
import { storageTransport } from './storage-transport.ts'
import { localName } from './talk-name.ts'
import type { Transport } from './transport.ts'

/**
 * BroadcastChannel where pages have an origin, and the broker too where `npm run salle` has built them; storage and windows for pages from
 * files. `name` is the talk's; talks of one name at different addresses are kept apart.
 */
export function openTransport(name: string): Transport {
  const local = localTransport(localName(name, location.href))
  return import.meta.env.MODE === 'salle' ? allOf([local, roomTransport(name)]) : local
}

function localTransport(name: string): Transport {
  if (canBroadcast()) return broadcastTransport(name)
  return allOf([storageTransport(name), openerTransport(name)])
}

/** A message may arrive twice: those of this project bear it. */
function allOf(transports: readonly Transport[]): Transport {
  return {
    send: (text) => {
      for (const transport of transports) transport.send(text)
    },
    listen: (hear) => {
      for (const transport of transports) transport.listen(hear)
    },
  }
}

/** Pages from files share no origin, or none that browsers let them use. */
export function canBroadcast(): boolean {
  return location.protocol !== 'file:' && location.origin !== 'null' && 'BroadcastChannel' in window
}
