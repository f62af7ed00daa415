import { type Packet, readPacket } from './mqtt-packets.ts'

/** Nothing that screens tell each other is nearly as long. */
const longest = 64_000

/**
 * Cuts what a broker sends into packets: a message of a WebSocket may hold several, or a part of one.
 * @returns what is given the bytes as they come; it throws at what is no MQTT, or longer than any of ours.
 */
export function packetStream(hear: (packet: Packet) => void): (bytes: Uint8Array) => void {
  let rest = new Uint8Array()
  return (bytes) => {
    rest = joined(rest, bytes)
    for (let found = firstFrame(rest); found; found = firstFrame(rest)) {
      const { head, start, end } = found
      const packet = readPacket(head, rest.subarray(start, end))
      rest = rest.subarray(end)
      if (packet) hear(packet)
    }
  }
}

/** The first packet that is whole: its first byte, and where its body lies. */
function firstFrame(bytes: Uint8Array): { head: number; start: number; end: number } | undefined {
  let length = 0
  for (let index = 1; index <= 4; index++) {
    const byte = bytes[index]
    if (byte === undefined) return undefined
    length += (byte & 0x7f) * 128 ** (index - 1)
    if (byte & 0x80) continue
    if (length > longest) throw new Error(`a packet of ${length} bytes`)
    const start = index + 1
    return start + length <= bytes.length ? { head: bytes[0] ?? 0, start, end: start + length } : undefined
  }
  throw new Error('a packet whose length has no end')
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
