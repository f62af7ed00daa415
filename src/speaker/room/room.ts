import * as words from 'words:speaker'
import type { Message, Presence } from '../../sync/messages.ts'

/** A room's screen as last heard of. */
interface Room {
  readonly fullscreen: boolean
  readonly front: boolean
  /** Pings since that it did not answer. */
  readonly silent: number
}

export interface Rooms {
  readonly screens: ReadonlyMap<string, Room>
  /** Has there ever been one? */
  readonly seen: boolean
}

export interface RoomState {
  readonly tone: 'calm' | 'late' | 'danger'
  readonly words: string
}

export const noRooms: Rooms = { screens: new Map(), seen: false }

/** Unanswered pings, not seconds, tell that a screen is dead: after a laptop has slept no time has passed for either. */
const longestSilence = 3

/** What a message tells of the room's screens. */
export function hearRoom(rooms: Rooms, message: Message): Rooms {
  if (message.kind === 'bye') {
    const screens = new Map(rooms.screens)
    screens.delete(message.from)
    return { ...rooms, screens }
  }
  if (message.kind !== 'presence' || message.role !== 'room') return rooms
  const { fullscreen, front }: Presence = message
  return { seen: true, screens: new Map(rooms.screens).set(message.from, { fullscreen, front, silent: 0 }) }
}

/** All screens were asked how they fare. Those that have been silent for a minute are forgotten if another is there. */
export function pingRooms({ screens, seen }: Rooms): Rooms {
  const asked = [...screens].map(([name, room]) => [name, { ...room, silent: room.silent + 1 }] as const)
  const alive = asked.some(([, room]) => room.silent <= longestSilence)
  return { seen, screens: new Map(asked.filter(([, { silent }]) => !alive || silent < 60)) }
}

/** The problem of the moment, of the screen that fares best: any number of others may be open. */
export function roomState({ screens, seen }: Rooms): RoomState {
  const [best] = [...screens.values()]
    .map(stateOf)
    .sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
  if (best) return best
  return seen ? { tone: 'danger', words: words.roomClosed } : { tone: 'late', words: words.noRoom }
}

const order = ['calm', 'late', 'danger']

function stateOf({ fullscreen, front, silent }: Room): RoomState {
  if (silent > longestSilence) return { tone: 'danger', words: words.roomSilent }
  if (!front) return { tone: 'danger', words: words.roomHidden }
  if (!fullscreen) return { tone: 'late', words: words.roomSmall }
  return { tone: 'calm', words: words.roomWell }
}
