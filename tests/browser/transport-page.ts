import { broadcastTransport } from '../../src/sync/broadcast-transport.ts'
import { joinScreens } from '../../src/sync/channel.ts'
import { mqttTransport } from '../../src/sync/mqtt-transport.ts'
import { openerTransport, rememberWindow } from '../../src/sync/opener-transport.ts'
import type { Place } from '../../src/sync/registers.ts'
import { storageTransport } from '../../src/sync/storage-transport.ts'
import type { Transport } from '../../src/sync/transport.ts'

/** A screen of a talk with nothing but its transport, as `transports.browser.test.ts` drives it. */
export interface TestScreen {
  /** Whether it reaches the others. */
  ready(): boolean
  act(slide: string): void
  place(): string
  /** Points once for each number from 1 on. */
  point(times: number): void
  /** Where others have pointed. */
  readonly pointed: readonly number[]
  /** Sends what no screen would. */
  garbage(texts: readonly string[]): void
  /** Hears nothing, as if it were frozen; and is back. */
  freeze(): void
  thaw(): void
  open(address: string): void
}

declare global {
  interface Window {
    screenOfTest: TestScreen
  }
}

const kinds: Readonly<Record<string, (name: string) => Transport>> = {
  broadcast: broadcastTransport,
  storage: storageTransport,
  opener: openerTransport,
}

const query = new URLSearchParams(location.search)
const tree = query.get('tree') ?? ''
let live = false
const mqtt =
  query.get('kind') === 'mqtt' &&
  mqttTransport(
    tree,
    {
      open: () => new WebSocket(query.get('broker') ?? '', 'mqtt'),
      login: async () => {
        const name = query.get('name')
        return name ? { name, password: query.get('password') ?? '' } : undefined
      },
    },
    (state) => {
      live = state === 'live'
    },
  )
const transport = mqtt || kinds[query.get('kind') ?? '']?.('talk')
if (!transport) throw new Error('no such transport')
let place: Place | undefined
let frozen = false
const pointed: number[] = []

const channel = joinScreens(
  {
    send: transport.send,
    listen: (hear) =>
      transport.listen((text) => {
        if (!frozen) hear(text)
      }),
  },
  {
    shows: () => (place ? { place } : {}),
    follow: (change) => {
      place = change.place ?? place
    },
    heard: (message) => {
      if (message.kind === 'pointer' && message.at) pointed.push(Math.round(message.at.x * 1000))
    },
  },
)

window.screenOfTest = {
  ready: () => !mqtt || live,
  act: (slide) => {
    place = { slide, step: -1 }
    channel.act({ place })
  },
  place: () => place?.slide ?? '',
  point: (times) => {
    for (let number = 1; number <= times; number++)
      channel.tell({ kind: 'pointer', at: { x: number / 1000, y: 0 } })
  },
  pointed,
  garbage: (texts) => {
    for (const text of texts)
      if (mqtt) mqtt.link.publish(`${tree}/presence`, text, false)
      else transport.send(text)
  },
  freeze: () => {
    frozen = true
  },
  thaw: () => {
    frozen = false
    channel.hello()
  },
  open: (address) => {
    const page = window.open(address)
    if (page) rememberWindow(page)
  },
}
