import { createServer } from 'node:http'
import type { ShopEvent } from '../models/shop.model.ts'
import { answerScrape } from './answer-scrape.ts'
import { listenOn } from './listen-on.ts'

/** What is measured: a shop, which both replicas scrape. */
export interface Exporter {
  readonly port: number
  readonly events: readonly ShopEvent[]
  /** Lets it happen now. */
  happen(kind: ShopEvent['kind']): void
  close(): Promise<void>
}

/** Opens the shop, on a port of its own on loopback. @param clock seconds. */
export async function openExporter(clock: () => number = () => Date.now() / 1000): Promise<Exporter> {
  const opened = clock()
  const events: ShopEvent[] = []
  const now = () => clock() - opened
  const server = createServer((request, response) => answerScrape(request, response, now(), events))
  const { port, close } = await listenOn(server, 0)
  return { port, events, happen: (kind) => events.push({ kind, at: now() }), close }
}
