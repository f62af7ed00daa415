import { element, setText } from '../../kit/element.ts'
import type { Desk } from '../desk.ts'
import { hearRoom, noRooms, pingRooms, roomState } from './room.ts'

const pingEvery = 1000

/** Says how the room's screen fares: closed, silent, hidden, not full screen. */
export function watchRoom(desk: Desk): void {
  let rooms = noRooms
  const render = () => {
    const { tone, words } = roomState(rooms)
    setText('room-state', words)
    element('room').dataset.tone = tone
    // While a screen answers, a second one can still be opened by `S`.
    element('open-room').hidden = [...rooms.screens.values()].some(({ silent }) => silent <= 3)
  }
  desk.onMessage((message) => {
    rooms = hearRoom(rooms, message)
    render()
  })
  setInterval(() => {
    rooms = pingRooms(rooms)
    desk.channel.ping()
    render()
  }, pingEvery)
  render()
}
