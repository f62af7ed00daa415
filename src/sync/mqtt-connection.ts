import {
  connectPacket,
  disconnectPacket,
  type Login,
  type Packet,
  pingPacket,
  publishPacket,
  subscribePacket,
} from './mqtt-packets.ts'
import { packetStream } from './packet-stream.ts'

/** One connection to a broker, from its opening to its end. */
export interface MqttConnection {
  /** What is to be kept (`retained`) has to be acknowledged. */
  publish(topic: string, text: string, retained: boolean): void
  /** Is anybody there? It ends soon if not. */
  check(): void
  close(): void
}

export interface ConnectionWishes {
  readonly topics: readonly string[]
  readonly login?: Login | undefined
  hear(topic: string, text: string): void
  /** All topics are heard from now on. */
  opened(): void
  /** It is over, once. `refused`: the broker does not let this client in. */
  closed(refused: boolean): void
}

/** In milliseconds: until a connection stands, between two signs of life, and until an answer is there. */
const patience = { opening: 8000, quiet: 20_000, answer: 4000 }

/** @param socket a WebSocket of the subprotocol `mqtt`, which is still to open. */
export function connectTo(socket: WebSocket, wishes: ConnectionWishes): MqttConnection {
  let over = false
  let quiet: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined = setTimeout(() => end(), patience.opening)
  let lastId = 1
  const unanswered = new Set<number | 'ping'>()

  const end = (refused = false) => {
    if (over) return
    over = true
    clearTimeout(quiet)
    clearTimeout(waiting)
    socket.close()
    wishes.closed(refused)
  }
  const send = (packet: Uint8Array) => {
    if (socket.readyState === openState) socket.send(packet as Uint8Array<ArrayBuffer>)
  }
  const expect = (answer: number | 'ping') => {
    unanswered.add(answer)
    waiting ??= setTimeout(end, patience.answer)
  }
  const answered = (answer: number | 'ping') => {
    unanswered.delete(answer)
    clearTimeout(waiting)
    waiting = unanswered.size > 0 ? setTimeout(end, patience.answer) : undefined
  }
  const check = () => {
    clearTimeout(quiet)
    quiet = setTimeout(check, patience.quiet)
    if (unanswered.has('ping')) return
    send(pingPacket)
    expect('ping')
  }
  const hear = (packet: Packet) => {
    if (packet.type === 'connack') {
      if (packet.code !== 0) end(packet.code === 4 || packet.code === 5)
    } else if (packet.type === 'suback') {
      if (packet.refused) return end(true)
      clearTimeout(waiting)
      waiting = undefined
      quiet = setTimeout(check, patience.quiet)
      wishes.opened()
    } else if (packet.type === 'publish') wishes.hear(packet.topic, packet.text)
    else answered(packet.type === 'pong' ? 'ping' : packet.id)
  }

  const read = packetStream(hear)
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => {
    send(connectPacket(randomClient(), patience.quiet / 1000 + 10, wishes.login))
    // MQTT lets a client go on before it is let in: the state comes a round trip earlier.
    send(subscribePacket(1, wishes.topics))
  }
  socket.onclose = () => end()
  socket.onerror = () => end()
  socket.onmessage = ({ data }) => {
    if (over) return
    try {
      read(new Uint8Array(data as ArrayBuffer))
    } catch {
      end() // what it says is no MQTT
    }
  }
  return {
    publish(topic, text, retained) {
      if (!retained) return send(publishPacket(topic, text, retained))
      lastId = (lastId % 65_535) + 1
      send(publishPacket(topic, text, retained, lastId))
      expect(lastId)
    },
    check,
    close: () => {
      send(disconnectPacket)
      end()
    },
  }
}

/** WebSocket.OPEN, which Node.js 20 has no WebSocket for. */
const openState = 1

/** Whoever connects under another's name throws it out: names are not to be guessed. 23 characters are what all brokers take. */
function randomClient(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes]
    .map((byte) => byte.toString(36).padStart(2, '0'))
    .join('')
    .slice(0, 22)
}
