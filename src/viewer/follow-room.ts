import type { Point } from '../kit/enlarge.ts'
import { readMessage } from '../sync/messages.ts'
import type { LinkState } from '../sync/mqtt-link.ts'
import type { Shared } from '../sync/registers.ts'
import { brokerHere, type RoomInfo, readRoomInfo } from '../sync/room-info.ts'
import { topicIn, topicTree } from '../sync/topics.ts'
import { onWake } from '../sync/wake-link.ts'

export interface Follower {
  /** What the room's server says of itself, before all else. */
  meet(info: RoomInfo): void
  /** All that the room shows. It is the whole truth: the broker knows what all screens that lead have said. */
  follow(state: Partial<Shared>): void
  point(at: Point | null): void
  changed(state: LinkState): void
}

/** Listens to the room; nothing is ever said to it. */
export async function followRoom(talk: string, follower: Follower): Promise<void> {
  const [{ keepLink }, info] = await Promise.all([import('../sync/mqtt-link.ts'), roomInfo(follower)])
  follower.meet(info)
  const tree = topicTree(talk, info.session)
  const link = keepLink({
    topics: [topicIn(tree, 'state'), topicIn(tree, 'pointer')],
    open: () => new WebSocket(import.meta.env.VITE_BROKER || brokerHere(), 'mqtt'),
    hear(topic, text) {
      const message = readMessage(text)
      if (message?.kind === 'state' && topic === topicIn(tree, 'state'))
        follower.follow(
          Object.fromEntries(
            Object.entries(message.registers).map(([part, register]) => [part, register.value]),
          ),
        )
      if (message?.kind === 'pointer' && topic === topicIn(tree, 'pointer')) follower.point(message.at)
    },
    changed: follower.changed,
  })
  onWake(link.wake)
}

const patience = 2000

async function roomInfo(follower: Follower): Promise<RoomInfo> {
  for (;;) {
    try {
      return await readRoomInfo()
    } catch {
      follower.changed('lost')
      await new Promise((resolve) => setTimeout(resolve, patience * (0.5 + Math.random())))
    }
  }
}
