import { WebSocket as Socket } from 'ws'
import { keepLink, type LinkState, type MqttLink } from '../src/sync/mqtt-link.ts'
import type { Login } from '../src/sync/mqtt-packets.ts'

/** A client of a broker, in Node.js. */
export interface TestClient {
  readonly link: MqttLink
  readonly heard: readonly { readonly topic: string; readonly text: string }[]
  /** All states so far. */
  readonly states: readonly LinkState[]
  last(): string | undefined
}

const clients: TestClient[] = []

export function connectClient(
  broker: string,
  topics: readonly string[],
  login?: Login,
  localAddress = '127.0.0.1',
): TestClient {
  const heard: { topic: string; text: string }[] = []
  const states: LinkState[] = []
  const link = keepLink({
    topics,
    open: () => new Socket(broker, 'mqtt', { localAddress }) as unknown as WebSocket,
    login: async () => login,
    hear: (topic, text) => heard.push({ topic, text }),
    changed: (state) => states.push(state),
  })
  const client = { link, heard, states, last: () => heard.at(-1)?.text }
  clients.push(client)
  return client
}

/** For `afterEach`. */
export function closeClients(): void {
  for (const { link } of clients.splice(0)) link.close()
}

/** A WebSocket that sends bytes as it likes. Its `closed` resolves when the broker has had enough of it. */
export function rawSocket(broker: string): Promise<{ socket: Socket; closed: Promise<void> }> {
  const socket = new Socket(broker, 'mqtt')
  socket.on('error', () => {})
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  return new Promise((resolve) => socket.on('open', () => resolve({ socket, closed })))
}
