/** In bytes, and in packets: a viewer who connects, subscribes and pings needs far less. */
const longestPacket = 8000
const burst = 40
const packetsPerSecond = 2

export interface IncomingLimit {
  /** Whether bytes that a client sends are within what it may. */
  allows(bytes: Uint8Array): boolean
  /** A screen that leads says as much as it wants, in packets that are as short. */
  trust(): void
}

/** Watches the packets of MQTT that one client sends, before anybody keeps them. @param clock in milliseconds. */
export function incomingLimit(clock: () => number = Date.now): IncomingLimit {
  let trusted = false
  let left = burst
  let since = clock()
  /** Of the packet that has begun: the bytes still to come of its length, 0 once it is known; then those of its body. */
  let length: { value: number; scale: number } | undefined
  let body = 0

  const mayBegin = () => {
    const now = clock()
    left = Math.min(burst, left + ((now - since) / 1000) * packetsPerSecond) - 1
    since = now
    return trusted || left >= 0
  }
  return {
    allows(bytes) {
      for (let at = 0; at < bytes.length; ) {
        if (body > 0) {
          const taken = Math.min(body, bytes.length - at)
          body -= taken
          at += taken
        } else if (!length) {
          if (!mayBegin()) return false
          length = { value: 0, scale: 1 }
          at++
        } else {
          const byte = bytes[at++] ?? 0
          length.value += (byte & 0x7f) * length.scale
          length.scale *= 128
          if (length.value > longestPacket || length.scale > 128 ** 4) return false
          if (byte & 0x80) continue
          body = length.value
          length = undefined
        }
      }
      return true
    },
    trust() {
      trusted = true
    },
  }
}
