import * as words from 'words:remote'
import { element, setText } from '../kit/element.ts'
import type { LinkState } from '../sync/mqtt-link.ts'
import { mqttTransport } from '../sync/mqtt-transport.ts'
import { brokerHere, readRoomInfo } from '../sync/room-info.ts'
import { topicTree } from '../sync/topics.ts'
import type { Transport } from '../sync/transport.ts'
import { onWake } from '../sync/wake-link.ts'

const states: Readonly<Record<LinkState, string>> = words

/** To the broker of the room, as a screen that leads; the page says how that goes. @throws where there is no server now. */
export async function phoneTransport(talk: string, key: string): Promise<Transport> {
  const { session } = await readRoomInfo()
  const transport = mqttTransport(
    topicTree(talk, session),
    {
      open: () => new WebSocket(brokerHere(), 'mqtt'),
      login: async () => ({ name: 'telephone', password: key }),
    },
    (state) => {
      element('link').dataset.state = state
      setText('link', states[state])
    },
  )
  onWake(transport.link.wake)
  return transport
}
