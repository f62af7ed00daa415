import { WebSocket as Socket } from 'ws'
import { keepLink, type LinkState } from '../../sync/mqtt-link.ts'
import type { Login } from '../../sync/mqtt-packets.ts'
import { topicIn } from '../../sync/topics.ts'
import type { Broker } from './broker.ts'

/**
 * Says to another broker what ours says to viewers, and hears nothing from it: whoever may speak there leads nothing here. Name and password
 * stay in this process. @returns what ends it.
 */
export function bridgeTo(
  address: string,
  tree: string,
  login: Login | undefined,
  broker: Broker,
  changed: (state: LinkState) => void,
): () => void {
  const last = new Map<string, string>()
  const link = keepLink({
    topics: [topicIn(tree, 'state')], // some topic there has to be
    open: () => new Socket(address, 'mqtt', { maxPayload: 64_000 }) as unknown as WebSocket,
    login: async () => login,
    hear: () => {},
    changed(state) {
      changed(state)
      const known = last.get('state')
      if (state === 'live' && known !== undefined) link.publish(topicIn(tree, 'state'), known, true)
    },
  })
  broker.listen((topic, text) => {
    last.set(topic, text)
    link.publish(topicIn(tree, topic), text, topic === 'state')
  })
  return () => link.close()
}
