import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Broker, openBroker } from '../src/cli/salle/broker.ts'
import { type Keys, openKeys } from '../src/cli/salle/keys.ts'
import { serveRoom } from '../src/cli/salle/room-server.ts'
import { localeOf } from '../src/words/locales.ts'

export const testTree = 'deck/essai/seance'

/** What `npm run salle` runs, on loopback. */
export interface TestRoom {
  readonly url: string
  readonly port: number
  /** The address of its broker. */
  readonly broker: string
  readonly keys: Keys
  readonly mqtt: Broker
  close(): Promise<void>
}

/** @param addresses the first is that of `url`. @param files of a site, by their addresses. */
export async function openTestRoom({
  addresses = ['127.0.0.1'],
  port = 0,
  files = {},
  tree = testTree,
  phoneKey,
  most,
  subtitles = false,
}: {
  addresses?: readonly string[]
  port?: number
  files?: Readonly<Record<string, string>> | ReadonlyMap<string, Buffer>
  tree?: string
  /** That a phone was paired with before. */
  phoneKey?: string | undefined
  /** Connections that one guest's address may hold. */
  most?: number
  /** Whether guests may read the script. */
  subtitles?: boolean
} = {}): Promise<TestRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'room-'))
  if (phoneKey) writeFileSync(join(folder, 'key'), phoneKey)
  const keys = openKeys(join(folder, 'key'))
  const mqtt = await openBroker(tree, keys)
  const site =
    files instanceof Map
      ? files
      : new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))
  const room = {
    files: site,
    keys,
    subtitles,
    words: localeOf('fr').words.roomServer,
    phoneChanged: () => mqtt.dropPhones(),
  }
  const server = await serveRoom(room, mqtt, addresses, port, most)
  const host = `${addresses[0]}:${server.port}`
  return {
    url: `http://${host}/`,
    port: server.port,
    broker: `ws://${host}/mqtt`,
    keys,
    mqtt,
    close: async () => {
      await server.close()
      await mqtt.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
