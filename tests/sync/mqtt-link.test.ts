import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepLink, type LinkState, type MqttLink } from '../../src/sync/mqtt-link.ts'

/** A network with a broker that lets all in; without it, nothing that is sent arrives, and nobody is told. */
const network = { there: true, tries: 0 }

/** As much of a WebSocket as a link uses. */
function openSocket(): WebSocket {
  network.tries++
  const say = (...bytes: number[]) => socket.onmessage({ data: Uint8Array.from(bytes).buffer })
  const socket = {
    readyState: 1,
    onopen: () => {},
    onmessage: (_event: { data: ArrayBuffer }) => {},
    close: () => {},
    send([head]: Uint8Array) {
      if (!network.there) return
      if (head === 0x10) say(0x20, 2, 0, 0)
      if (head === 0x82) say(0x90, 3, 0, 1, 0)
      if (head === 0xc0) say(0xd0, 0)
    },
  }
  setTimeout(() => network.there && socket.onopen())
  return socket as unknown as WebSocket
}

let states: LinkState[] = []
let link: MqttLink
beforeEach(async () => {
  vi.useFakeTimers()
  Object.assign(network, { there: true, tries: 0 })
  states = []
  link = keepLink({ topics: ['t'], open: openSocket, hear: () => {}, changed: (state) => states.push(state) })
  await vi.advanceTimersByTimeAsync(10)
})
afterEach(() => {
  link.close()
  vi.useRealTimers()
})

test('a network that falls silent for a minute is noticed, and comes back by itself', async () => {
  expect(states).toEqual(['live'])
  network.there = false
  await vi.advanceTimersByTimeAsync(25_000)
  expect(states).toEqual(['live', 'lost'])
  await vi.advanceTimersByTimeAsync(35_000)
  // Each try is given up after eight seconds; the next waits longer, but never long.
  expect(network.tries).toBeGreaterThan(3)
  expect(network.tries).toBeLessThan(8)
  network.there = true
  await vi.advanceTimersByTimeAsync(16_000)
  expect(states.at(-1)).toBe('live')
})

test('whoever looks again is told at once, and tries at once', async () => {
  network.there = false
  link.wake()
  await vi.advanceTimersByTimeAsync(4000)
  expect(states).toEqual(['live', 'lost'])
  network.there = true
  link.wake()
  await vi.advanceTimersByTimeAsync(10)
  expect(states.at(-1)).toBe('live')
})
