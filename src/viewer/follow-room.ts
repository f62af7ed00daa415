import type { Point } from '../kit/enlarge.ts'
import { readMessage } from '../sync/messages.ts'
import type { LinkState } from '../sync/mqtt-link.ts'
import type { Shared } from '../sync/registers.ts'
import { brokerHere, readRoomInfo } from '../sync/room-info.ts'
import { topicIn, topicTree } from '../sync/topics.ts'
import { onWake } from '../sync/wake-link.ts'

export interface Follower {
  /** All that the room shows. It is the whole truth: the broker knows what all screens that lead have said. */
  follow(state: Partial<Shared>): void
  point(at: Point | null): void
  changed(state: LinkState): void
}

/** Listens to the room; nothing is ever said to it. */
export async function followRoom(talk: string, follower: Follower): Promise<void> {
  const [{ keepLink }, name] = await Promise.all([import('../sync/mqtt-link.ts'), session(follower)])
  const tree = topicTree(talk, name)
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

async function session(follower: Follower): Promise<string> {
  for (;;) {
    try {
      return (await readRoomInfo()).session
    } catch {
      follower.changed('lost')
      await new Promise((resolve) => setTimeout(resolve, patience * (0.5 + Math.random())))
    }
  }
}
