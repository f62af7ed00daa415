import { readMessage, writeMessage } from './messages.ts'
import { keepLink, type LinkState, type LinkWishes, type MqttLink } from './mqtt-link.ts'
import { topicIn, topicOf } from './topics.ts'
import type { Transport } from './transport.ts'

export interface MqttTransport extends Transport {
  readonly link: MqttLink
}

/**
 * Through a broker, for screens that lead. What is said while there is no connection is lost; once there is one, all are asked for the state,
 * this screen too. @param tree of the talk and its session.
 */
export function mqttTransport(
  tree: string,
  { open, login }: Pick<LinkWishes, 'open' | 'login'>,
  changed: (state: LinkState) => void = () => {},
): MqttTransport {
  const hearers: ((text: unknown) => void)[] = []
  const own = new Set<string>()
  const hear = (text: string) => {
    // A broker sends a client its own messages too.
    if (own.has(readMessage(text)?.from ?? '')) return
    for (const each of hearers) each(text)
  }
  const link = keepLink({
    open,
    ...(login && { login }),
    topics: (['state', 'pointer', 'presence'] as const).map((topic) => topicIn(tree, topic)),
    hear: (_topic, text) => hear(text),
    changed(state) {
      changed(state)
      if (state !== 'live') return
      const hello = writeMessage({ kind: 'hello', from: 'broker' })
      link.publish(topicIn(tree, 'presence'), hello, false)
    },
  })
  return {
    link,
    send(text) {
      const message = readMessage(text)
      if (!message) return
      own.add(message.from)
      const topic = topicOf(message)
      link.publish(topicIn(tree, topic), text, topic === 'state')
    },
    listen: (each) => hearers.push(each),
  }
}
