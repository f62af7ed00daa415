import { broadcastTransport } from './broadcast-transport.ts'
import { openerTransport } from './opener-transport.ts'
import { storageTransport } from './storage-transport.ts'
import { allOf, type Transport } from './transport.ts'

/** BroadcastChannel where pages have an origin; storage and windows for pages from files. `name` keeps talks apart. */
export function openTransport(name: string): Transport {
  const fromFile = location.protocol === 'file:' || location.origin === 'null'
  if (!fromFile && 'BroadcastChannel' in window) return broadcastTransport(name)
  return allOf([storageTransport(name), openerTransport(name)])
}
