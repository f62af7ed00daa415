import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bridgeTo } from '../../../src/cli/salle/bridge.ts'
import { writeMessage } from '../../../src/sync/messages.ts'
import type { LinkState } from '../../../src/sync/mqtt-link.ts'
import { topicIn } from '../../../src/sync/topics.ts'
import { type Mosquitto, mosquittoPath, openMosquitto } from '../../mosquitto.ts'
import { closeClients, connectClient } from '../../mqtt-client.ts'
import { openTestRoom, type TestRoom, testTree } from '../../room.ts'

const shipped = join(import.meta.dirname, '../../../docs/mosquitto')
const stateTopic = topicIn(testTree, 'state')
const login = { name: 'salle', password: 'un secret' }

const stateAt = (slide: string, counter: number) =>
  writeMessage({
    kind: 'state',
    from: 'ecran',
    registers: { place: { value: { slide, step: 0 }, stamp: { counter, sender: 'ecran' } } },
  })

/** A Mosquitto with the settings of docs/, but its places. */
function openShipped(): Promise<Mosquitto> {
  return openMosquitto(
    (folder) => {
      spawnSync('mosquitto_passwd', ['-c', '-b', join(folder, 'talk.passwd'), login.name, login.password])
      return readFileSync(join(shipped, 'talk.conf'), 'utf8')
        .replaceAll('/etc/mosquitto', folder)
        .split('\n')
        .filter((line) => !/^(?:listener|protocol)/.test(line))
    },
    { 'talk.acl': readFileSync(join(shipped, 'talk.acl'), 'utf8') },
  )
}

describe.skipIf(!mosquittoPath())('a Mosquitto with the settings of docs/', () => {
  let mosquitto: Mosquitto
  let room: TestRoom
  const states: LinkState[] = []
  let end = () => {}
  beforeAll(async () => {
    mosquitto = await openShipped()
    room = await openTestRoom()
    end = bridgeTo(mosquitto.url, testTree, login, room.mqtt, (state) => states.push(state))
  })
  afterEach(closeClients)
  afterAll(async () => {
    end()
    await Promise.all([mosquitto?.remove(), room?.close()])
  })
  const leads = () => connectClient(room.broker, [stateTopic], { name: 'ecran', password: room.keys.screen })

  test('tells viewers what the room shows, also those who come late, and loses nothing when it dies', async () => {
    const screen = leads()
    const viewer = connectClient(mosquitto.url, [stateTopic])
    await expect.poll(() => [states, screen.states, viewer.states]).toEqual([['live'], ['live'], ['live']])
    for (let press = 1; press <= 200; press++)
      screen.link.publish(stateTopic, stateAt(`s${press}`, press), true)
    await expect.poll(() => viewer.last()).toContain('"s200"')
    expect(viewer.heard.length).toBe(200)
    const late = connectClient(mosquitto.url, [stateTopic])
    await expect.poll(() => late.last()).toContain('"s200"')

    await mosquitto.kill()
    await expect.poll(() => [states.at(-1), viewer.states.at(-1)]).toEqual(['lost', 'lost'])
    screen.link.publish(stateTopic, stateAt('pendant', 201), true)
    await mosquitto.start()
    viewer.link.wake()
    await expect.poll(() => viewer.last(), { timeout: 30_000 }).toContain('"pendant"')
  })

  test('lets no viewer lead, nor listen to what is not for him', async () => {
    const screen = leads()
    const viewer = connectClient(mosquitto.url, [stateTopic])
    const pirate = connectClient(mosquitto.url, [stateTopic])
    await expect
      .poll(() => [screen, viewer, pirate].map((client) => client.states.at(-1)))
      .toEqual(['live', 'live', 'live'])
    for (const topic of [stateTopic, topicIn(testTree, 'presence'), 'deck/autre/seance/state'])
      pirate.link.publish(topic, stateAt('pirate', 9000), true)
    screen.link.publish(stateTopic, stateAt('suite', 300), true)
    await expect.poll(() => viewer.last()).toContain('"suite"')
    expect(viewer.heard.map(({ text }) => text).join()).not.toContain('pirate')
    expect(screen.heard.map(({ text }) => text).join()).not.toContain('pirate')
    const all = connectClient(mosquitto.url, ['#'])
    await new Promise<void>((resolve) => setTimeout(resolve, 0))
    await expect.poll(() => all.states.length).toBeGreaterThan(0)
    screen.link.publish(stateTopic, stateAt('fin', 301), true)
    await expect.poll(() => viewer.last()).toContain('"fin"')
    expect(
      all.heard.map(({ topic }) => topic).filter((topic) => !/\/(?:state|pointer)$/.test(topic)),
    ).toEqual([])
  })

  test('refuses a wrong password, which stands in nothing that is said', async () => {
    const said: LinkState[] = []
    const stop = bridgeTo(mosquitto.url, testTree, { ...login, password: 'faux' }, room.mqtt, (state) =>
      said.push(state),
    )
    await expect.poll(() => said[0]).toBe('refused')
    stop()
  })
})
