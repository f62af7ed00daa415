import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Mosquitto, mosquittoPath, openMosquitto } from '../mosquitto.ts'
import { openTestRoom, type TestRoom } from '../room.ts'
import { openContext } from './deck.ts'
import { serveTransportPage } from './transport-site.ts'
import { type TransportCase, testTransport } from './transport-suite.ts'

let site: Awaited<ReturnType<typeof serveTransportPage>>
let room: TestRoom
let mosquitto: Mosquitto | undefined
let context: BrowserContext
beforeAll(async () => {
  site = await serveTransportPage()
  context = (await openContext()).context
  room = await openTestRoom()
  mosquitto = mosquittoPath() ? await openMosquitto(() => ['allow_anonymous true']) : undefined
})
afterAll(async () => {
  await context.close()
  await Promise.all([site.close(), room.close(), mosquitto?.remove()])
})

const through = (broker: string, login: Readonly<Record<string, string>>) =>
  `${site.url}?${new URLSearchParams({ kind: 'mqtt', tree: 'deck/essai/seance', broker, ...login })}`

const testScreens = (transport: TransportCase) => testTransport(transport, () => context)

testScreens({ name: 'windows', address: () => `${site.url}?kind=opener`, byOpener: true })
testScreens({ name: 'BroadcastChannel', address: () => `${site.url}?kind=broadcast` })
testScreens({ name: 'storage', address: () => `${site.url}?kind=storage` })
testScreens({
  name: 'the broker of `npm run salle`',
  address: () => through(room.broker, { name: 'ecran', password: room.keys.screen }),
})
describe.skipIf(!mosquittoPath())('with Mosquitto', () => {
  testScreens({ name: 'a Mosquitto that lets all lead', address: () => through(mosquitto?.url ?? '', {}) })
})
