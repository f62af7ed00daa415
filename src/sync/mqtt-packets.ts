/** What a client says to a broker and hears from it: the part of MQTT 3.1.1 that screens need, QoS 0 and 1. */
export type Packet =
  | { readonly type: 'connack'; readonly code: number }
  | { readonly type: 'publish'; readonly topic: string; readonly text: string; readonly retained: boolean }
  | { readonly type: 'puback'; readonly id: number }
  | { readonly type: 'suback'; readonly refused: boolean }
  | { readonly type: 'pong' }

export interface Login {
  readonly name: string
  readonly password: string
}

/** @param keepAlive seconds after which a broker may take a silent client for dead. */
export function connectPacket(client: string, keepAlive: number, login?: Login): Uint8Array {
  // A clean session: nothing of a client outlives its connection.
  const flags = 0x02 | (login ? 0xc0 : 0)
  const credentials = login ? [...text(login.name), ...text(login.password)] : []
  return packet(0x10, [...text('MQTT'), 4, flags, ...twoBytes(keepAlive), ...text(client), ...credentials])
}

/** Subscribes at QoS 0: what is lost with a connection comes again with the state that the broker keeps. */
export function subscribePacket(id: number, topics: readonly string[]): Uint8Array {
  return packet(0x82, [...twoBytes(id), ...topics.flatMap((topic) => [...text(topic), 0])])
}

/** @param id of a message that the broker is to acknowledge (QoS 1). */
export function publishPacket(topic: string, words: string, retained: boolean, id?: number): Uint8Array {
  const head = 0x30 | (id === undefined ? 0 : 0x02) | (retained ? 0x01 : 0)
  const mark = id === undefined ? [] : twoBytes(id)
  return packet(head, [...text(topic), ...mark, ...new TextEncoder().encode(words)])
}

export const pingPacket = Uint8Array.of(0xc0, 0)
export const disconnectPacket = Uint8Array.of(0xe0, 0)

/** A broker's packet; undefined for one that screens have no use for. @param body all behind the length. @throws if it is none. */
export function readPacket(head: number, body: Uint8Array): Packet | undefined {
  const number = (at: number) => {
    const [high, low] = [body[at], body[at + 1]]
    if (high === undefined || low === undefined) throw new Error('a packet of MQTT is too short')
    return high * 256 + low
  }
  switch (head >> 4) {
    case 2:
      return { type: 'connack', code: number(0) & 0xff }
    case 3: {
      const length = number(0)
      const start = 2 + length + (head & 0x06 ? 2 : 0)
      if (start > body.length) throw new Error('a topic of MQTT is too short')
      const topic = decoder.decode(body.subarray(2, 2 + length))
      const retained = (head & 1) === 1
      return { type: 'publish', topic, text: decoder.decode(body.subarray(start)), retained }
    }
    case 4:
      return { type: 'puback', id: number(0) }
    case 9:
      return { type: 'suback', refused: body.subarray(2).includes(0x80) }
    case 13:
      return { type: 'pong' }
  }
}

const decoder = new TextDecoder()

function packet(head: number, body: readonly number[]): Uint8Array {
  return Uint8Array.from([head, ...variableLength(body.length), ...body])
}

/** Seven bits a byte, the lowest first. */
function variableLength(length: number): number[] {
  return length < 128 ? [length] : [(length % 128) | 0x80, ...variableLength(Math.floor(length / 128))]
}

function text(words: string): number[] {
  const bytes = new TextEncoder().encode(words)
  return [...twoBytes(bytes.length), ...bytes]
}

function twoBytes(value: number): number[] {
  return [value >> 8, value & 0xff]
}
