import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeMessage } from '../../../src/sync/messages.ts'
import { connectPacket, publishPacket, subscribePacket } from '../../../src/sync/mqtt-packets.ts'
import { type Topic, topicIn } from '../../../src/sync/topics.ts'
import { closeClients, connectClient, rawSocket, type TestClient } from '../../mqtt-client.ts'
import { openTestRoom, type TestRoom, testTree } from '../../room.ts'

const topic = (name: Topic) => topicIn(testTree, name)
const state = (slide: string, counter: number, sender = 'salle') =>
  writeMessage({
    kind: 'state',
    from: sender,
    registers: { place: { value: { slide, step: 0 }, stamp: { counter, sender } } },
  })

let room: TestRoom
let screen: TestClient
let viewer: TestClient
let counter = 0

/** The room goes on: what the screen says now is what the viewer is told. */
async function roomGoesOn(): Promise<void> {
  const slide = `s${++counter}`
  screen.link.publish(topic('state'), state(slide, counter), true)
  await vi.waitFor(() => expect(viewer.last()).toContain(`"${slide}"`), { timeout: 60_000, interval: 5 })
}

beforeAll(async () => {
  room = await openTestRoom({ addresses: ['127.0.0.1', '127.0.0.2'], most: 20 })
})
afterAll(() => room.close())

beforeAll(async () => {
  const login = { name: 'ecran', password: room.keys.screen }
  screen = connectClient(room.broker, [topic('state'), topic('presence')], login)
  viewer = connectClient(room.broker, [topic('state'), topic('pointer')])
  await vi.waitFor(() => expect([...screen.states, ...viewer.states]).toEqual(['live', 'live']), {
    timeout: 60_000,
  })
  await roomGoesOn()
})
afterEach(roomGoesOn)
afterAll(closeClients)

/** Connects as a viewer, sends what it likes, and waits to be thrown out. */
async function thrownOut(...packets: readonly Uint8Array[]): Promise<void> {
  const { socket, closed } = await rawSocket(room.broker)
  for (const packet of packets) socket.send(packet)
  await closed
}

describe('a viewer', () => {
  const evil = state('pirate', 9_000_000, 'pirate')
  const asViewer = connectPacket('v', 30)

  test.each(['state', 'pointer', 'presence'] as const)(
    'who publishes to %s is thrown out, and nothing is told',
    async (name) => {
      const heard = screen.heard.length
      await thrownOut(asViewer, publishPacket(topic(name), evil, name === 'state', 1))
      await roomGoesOn()
      expect(viewer.heard.map(({ text }) => text).join()).not.toContain('pirate')
      expect(
        screen.heard
          .slice(heard)
          .map(({ text }) => text)
          .join(),
      ).not.toContain('pirate')
    },
  )

  test('who says so in a last will is not let in', async () => {
    const text = (words: string) => [0, words.length, ...new TextEncoder().encode(words)]
    const body = [
      ...text('MQTT'),
      4,
      0x26,
      0,
      30,
      ...text('w'),
      ...text(topic('state')),
      ...text(evil.slice(0, 80)),
    ]
    const will = Uint8Array.from([0x10, body.length, ...body])
    await thrownOut(will)
  })

  test.each([
    ['a wrong key', { name: 'ecran', password: 'x'.repeat(22) }],
    ['an empty key', { name: 'ecran', password: '' }],
    ['the phone’s name, while no phone is paired', { name: 'telephone', password: '' }],
    ['a name that is none', { name: 'constructor', password: 'x' }],
  ])('with %s is refused', async (_name, login) => {
    const { states, link } = connectClient(room.broker, [topic('state')], login)
    await expect.poll(() => states[0]).toBe('refused')
    link.close()
  })

  test.each([topic('presence')].concat('#', '$SYS/#', 'deck/+/+/state', 'deck/autre/seance/state'))(
    'may not listen to %s',
    async (wanted) => {
      const { states, link } = connectClient(room.broker, [wanted])
      await expect.poll(() => states[0]).toBe('refused')
      link.close()
    },
  )

  test('who sends 10 MB is thrown out before they have come, in one piece or in many', async () => {
    const { socket, closed } = await rawSocket(room.broker)
    socket.send(new Uint8Array(10_000_000))
    await closed
    await thrownOut(asViewer, Uint8Array.of(0x30, 0x80, 0xad, 0xe2, 0x04))
  })

  test('who floods is thrown out', async () => {
    const { socket, closed } = await rawSocket(room.broker)
    socket.send(asViewer)
    for (let ping = 0; ping < 1000 && socket.readyState === socket.OPEN; ping++)
      socket.send(Uint8Array.of(0xc0, 0))
    await closed
  })

  test('who asks for huge topics is thrown out', () =>
    thrownOut(asViewer, subscribePacket(1, [`deck/${'x'.repeat(60_000)}`])))

  test('who speaks another version, or none, is thrown out', async () => {
    await thrownOut(Uint8Array.from(asViewer, (byte, at) => (at === 8 ? 5 : byte)))
    await thrownOut(Uint8Array.of(0xff, 0xff, 0xff))
  })

  test('who wants a session that outlives its connection is not let in', () =>
    thrownOut(Uint8Array.from(asViewer, (byte, at) => (at === 9 ? 0 : byte))))

  test('who opens more connections than fit one address takes no place of others', async () => {
    const greedy = Array.from({ length: 24 }, () =>
      connectClient(`ws://127.0.0.2:${room.port}/mqtt`, [topic('state')], undefined, '127.0.0.2'),
    )
    const count = (wanted: string) => greedy.filter(({ states }) => states[0] === wanted).length
    await expect.poll(() => [count('live'), count('lost')], { timeout: 60_000 }).toEqual([20, 4])
    await roomGoesOn()
    for (const { link } of greedy) link.close()
  })

  test('who does not read is let go, and delays nobody', async () => {
    const { socket, closed } = await rawSocket(room.broker)
    socket.send(asViewer)
    socket.send(subscribePacket(1, [topic('pointer')]))
    await new Promise<void>((resolve) =>
      socket.on('message', (data: Buffer) => (data[0] === 0x90 ? resolve() : undefined)),
    )
    socket.pause()
    // Far more than what the system keeps of a connection.
    const dot = JSON.stringify({ version: 1, from: 'x', kind: 'pointer', at: null, more: 'x'.repeat(1800) })
    for (let megabyte = 0; megabyte < 16; megabyte++) {
      for (let times = 0; times < 550; times++) screen.link.publish(topic('pointer'), dot, false)
      await roomGoesOn()
    }
    socket.resume()
    await closed
  }, 60_000)
})

describe('a phone', () => {
  test('leads with its key, and no more once it is taken back', async () => {
    room.keys.renewPhone(true)
    const login = { name: 'telephone', password: room.keys.phone ?? '' }
    const phone = connectClient(room.broker, [topic('state'), topic('presence')], login)
    await expect.poll(() => phone.states).toEqual(['live'])
    phone.link.publish(topic('state'), state('du-telephone', ++counter, 'tel'), true)
    await expect.poll(() => viewer.last()).toContain('du-telephone')
    room.keys.renewPhone(false)
    room.mqtt.dropPhones()
    await expect.poll(() => phone.states.at(-1)).toBe('refused')
    phone.link.close()
  })
})

describe('a screen that leads', () => {
  test('takes nothing back that another did at the same time, and what it says is checked', async () => {
    const login = { name: 'ecran', password: room.keys.screen }
    const other = connectClient(room.broker, [topic('state')], login)
    await expect.poll(() => other.states).toEqual(['live'])
    const blank = writeMessage({
      kind: 'state',
      from: 'autre',
      registers: { blank: { value: true, stamp: { counter: ++counter, sender: 'autre' } } },
    })
    other.link.publish(topic('state'), blank, true)
    await expect.poll(() => viewer.last()).toContain('"blank":{"value":true')
    expect(viewer.last()).toContain('"place"')
    other.link.publish(topic('state'), '{"version":2}', true)
    await expect.poll(() => other.states.at(1)).toBe('lost')
    other.link.close()
  })

  test('tells whoever comes late, at once', async () => {
    const late = connectClient(room.broker, [topic('state')])
    await expect.poll(() => late.last()).toContain(`"s${counter}"`)
    late.link.close()
  })
})
