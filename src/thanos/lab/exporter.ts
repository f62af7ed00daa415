import { createServer } from 'node:http'
import { type ShopEvent, type ShopMetric, shopAt } from '../models/shop.model.ts'
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
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
    response.end(shopAt(now(), events).map(exposition).join(''))
  })
  const { port, close } = await listenOn(server, 0)
  return { port, events, happen: (kind) => events.push({ kind, at: now() }), close }
}

/** A metric in the text format that Prometheus scrapes. */
export function exposition({ name, kind, help, samples }: ShopMetric): string {
  const lines = samples.map(({ labels, value }) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${text}"`)
    return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`
  })
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines.join('')}`
}
