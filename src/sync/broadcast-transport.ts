import type { Transport } from './transport.ts'

/** Between pages of one site in one browser. */
export function broadcastTransport(name: string): Transport {
  const channel = new BroadcastChannel(name)
  return {
    send: (text) => channel.postMessage(text),
    listen: (hear) => channel.addEventListener('message', ({ data }) => hear(data)),
  }
}
