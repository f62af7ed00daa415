import type { IncomingMessage } from 'node:http'
import { Aedes, type AuthenticateError, type Client } from 'aedes'
import type { WebSocket } from 'ws'
import { type Topic, topicIn } from '../../sync/topics.ts'
import { type IncomingLimit, incomingLimit } from './incoming-limit.ts'
import type { Keys } from './keys.ts'
import { type Role, roleOf } from './roles.ts'
import { roomState } from './room-state.ts'
import { socketStream } from './socket-stream.ts'

export interface Broker {
  /** A WebSocket of the subprotocol `mqtt`. */
  take(socket: WebSocket, request: IncomingMessage): void
  /** What viewers are told from now on, and were told last of the state. */
  listen(hear: (topic: Topic, text: string) => void): void
  /** The phone's key has changed: whoever came with the old one goes. */
  dropPhones(): void
  close(): Promise<void>
}

/** More than any hall has; past that, screens that lead still get in. */
const mostViewers = 5000
const connectMilliseconds = 5000
const pingSeconds = 60

/**
 * The broker of one talk and session. @param tree of its topics: there is nothing else here. Nothing that a viewer sends goes further than
 * to this file, and what nobody may do ends the connection.
 */
export async function openBroker(tree: string, keys: Keys): Promise<Broker> {
  const state = roomState()
  const clients = new Map<Client, { readonly limit: IncomingLimit; role?: Role }>()
  const hearers: ((topic: Topic, text: string) => void)[] = []
  const roleIn = (client: Client) => clients.get(client)?.role
  const leads = (client: Client) => roleIn(client) === 'screen' || roleIn(client) === 'phone'
  let viewers = 0

  const aedes = await Aedes.createBroker({
    connectTimeout: connectMilliseconds,
    keepaliveLimit: pingSeconds,
    concurrency: 1000,
    // What is to outlive a connection would fill the broker; only leaders speak, and they leave nothing.
    preConnect(_client, { clean, will, protocolVersion, username }, done) {
      const isPlain = clean === true && !will && protocolVersion === 4 && (username ?? '').length < 100
      done(isPlain ? null : new Error('no such clients here'), isPlain)
    },
    authenticate(client, name, password, done) {
      const entry = clients.get(client)
      const role = roleOf(name, password?.toString(), keys)
      if (!entry || !role) return done(refusal(4), null)
      if (role === 'viewer' && viewers >= mostViewers) return done(refusal(3), null)
      entry.role = role
      if (role === 'viewer') viewers++
      if (role !== 'viewer') entry.limit.trust()
      done(null, true)
    },
    authorizeSubscribe(client, subscription, done) {
      const topics = (['state', 'pointer', 'presence'] as const).slice(0, leads(client) ? 3 : 2)
      const known = topics.some((topic) => topicIn(tree, topic) === subscription.topic)
      done(null, known ? Object.assign(subscription, { qos: 0 }) : null)
    },
    authorizePublish(client, packet, done) {
      const topic = (['state', 'pointer', 'presence'] as const).find(
        (name) => topicIn(tree, name) === packet.topic,
      )
      const allowed = client && leads(client) && topic && packet.retain === (topic === 'state')
      const text = allowed ? state.accept(topic, packet.payload.toString()) : undefined
      if (!topic || text === undefined) return done(new Error('not allowed'))
      packet.payload = text
      done()
      if (topic !== 'presence') for (const hear of hearers) hear(topic, text)
    },
  })
  return {
    take(socket, request) {
      const limit = incomingLimit()
      const client = aedes.handle(socketStream(socket, limit), request)
      clients.set(client, { limit })
      socket.on('close', () => {
        if (roleIn(client) === 'viewer') viewers--
        clients.delete(client)
      })
    },
    listen(hear) {
      hearers.push(hear)
      if (state.text !== undefined) hear('state', state.text)
    },
    dropPhones() {
      for (const [client, { role }] of clients) if (role === 'phone') client.close()
    },
    close: () => new Promise((resolve) => aedes.close(() => resolve())),
  }
}

/** As MQTT counts reasons: 3, full; 4, name or password wrong. */
function refusal(returnCode: 3 | 4): AuthenticateError {
  return Object.assign(new Error('refused'), { returnCode }) as unknown as AuthenticateError
}
