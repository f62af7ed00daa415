import { afterPaint } from '../kit/after-paint.ts'
import { brokerHere, readRoomInfo } from './room-info.ts'
import { topicTree } from './topics.ts'
import type { Transport } from './transport.ts'
import { onWake } from './wake-link.ts'

/**
 * To the broker of `npm run salle`, for screens on its own machine: others that open the deck are given no key, and lead nothing. It comes
 * once the slide is painted; what is said before is said again by then.
 */
export function roomTransport(talk: string): Transport {
  const hearers: ((text: unknown) => void)[] = []
  let inner: Transport | undefined
  const join = async () => {
    if ((await fetch('salle/cle')).status === 403) return
    const [{ mqttTransport }, { session }] = await Promise.all([
      import('./mqtt-transport.ts'),
      readRoomInfo(),
    ])
    const transport = mqttTransport(topicTree(talk, session), {
      open: () => new WebSocket(brokerHere(), 'mqtt'),
      login: async () => ({ name: 'ecran', password: await readKey('salle/cle') }),
    })
    for (const hear of hearers) transport.listen(hear)
    onWake(transport.link.wake)
    inner = transport
  }
  afterPaint(() => void join().catch(() => {}))() // where there is no server, there is no room
  return {
    send: (text) => inner?.send(text),
    listen(hear) {
      hearers.push(hear)
      inner?.listen(hear)
    },
  }
}

/** A key that this machine's screens are given. @throws where there is no server now. */
async function readKey(address: string): Promise<string> {
  const { key } = (await (await fetch(address)).json()) as { key: string }
  return key
}
