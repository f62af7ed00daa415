import { afterAll, beforeAll } from 'vitest'
import { serveTransportPage } from './transport-site.ts'
import { testTransport } from './transport-suite.ts'

let site: Awaited<ReturnType<typeof serveTransportPage>>
beforeAll(async () => {
  site = await serveTransportPage()
})
afterAll(() => site.close())

testTransport({ name: 'BroadcastChannel', address: () => `${site.url}?kind=broadcast` })
testTransport({ name: 'storage', address: () => `${site.url}?kind=storage` })
testTransport({ name: 'windows', address: () => `${site.url}?kind=opener`, byOpener: true })
