import type { Transport } from './transport.ts'

/** Through localStorage: the browser tells the other pages that share it of every change. */
export function storageTransport(name: string): Transport {
  let sent = 0
  return {
    send: (text) => {
      try {
        // A number in front: writing the same value twice would be no change.
        localStorage.setItem(name, `${++sent}:${text}`)
      } catch {
        // Forbidden: the other transports are left.
      }
    },
    listen: (hear) =>
      window.addEventListener('storage', ({ key, newValue }) => {
        if (key === name && newValue !== null) hear(newValue.slice(newValue.indexOf(':') + 1))
      }),
  }
}
