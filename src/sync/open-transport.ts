import { broadcastTransport } from './broadcast-transport.ts'
import { openerTransport } from './opener-transport.ts'
import { storageTransport } from './storage-transport.ts'
import { allOf, type Transport } from './transport.ts'

/** BroadcastChannel where pages have an origin; storage and windows for pages from files. `name` keeps talks apart. */
export function openTransport(name: string): Transport {
  if (canBroadcast()) return broadcastTransport(name)
  return allOf([storageTransport(name), openerTransport(name)])
}

/** Pages from files share no origin, or none that browsers let them use. */
export function canBroadcast(): boolean {
  return location.protocol !== 'file:' && location.origin !== 'null' && 'BroadcastChannel' in window
}
