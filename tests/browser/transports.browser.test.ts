import { afterAll, beforeAll, describe } from 'vitest'
import { type Mosquitto, mosquittoPath, openMosquitto } from '../mosquitto.ts'
import { openTestRoom, type TestRoom } from '../room.ts'
import { serveTransportPage } from './transport-site.ts'
import { testTransport } from './transport-suite.ts'

let site: Awaited<ReturnType<typeof serveTransportPage>>
let room: TestRoom
let mosquitto: Mosquitto | undefined
beforeAll(async () => {
  site = await serveTransportPage()
  room = await openTestRoom()
  mosquitto = mosquittoPath() ? await openMosquitto(() => ['allow_anonymous true']) : undefined
})
afterAll(async () => {
  await Promise.all([site.close(), room.close(), mosquitto?.remove()])
})

const through = (broker: string, login: Readonly<Record<string, string>>) =>
  `${site.url}?${new URLSearchParams({ kind: 'mqtt', tree: 'deck/essai/seance', broker, ...login })}`

testTransport({ name: 'BroadcastChannel', address: () => `${site.url}?kind=broadcast` })
testTransport({ name: 'storage', address: () => `${site.url}?kind=storage` })
testTransport({ name: 'windows', address: () => `${site.url}?kind=opener`, byOpener: true })
testTransport({
  name: 'the broker of `npm run salle`',
  address: () => through(room.broker, { name: 'ecran', password: room.keys.screen }),
})
describe.skipIf(!mosquittoPath())('with Mosquitto', () => {
  testTransport({ name: 'a Mosquitto that lets all lead', address: () => through(mosquitto?.url ?? '', {}) })
})
