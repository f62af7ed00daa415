import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ShopEvent, type ShopMetric, shopAt } from '../models/shop.model.ts'

/** Says what the shop measures, to a Prometheus that asks. @param second since it opened. */
export function answerScrape(
  { url }: IncomingMessage,
  response: ServerResponse,
  second: number,
  events: readonly ShopEvent[],
): void {
  if (url !== '/metrics') {
    response.writeHead(404).end()
    return
  }
  response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  response.end(shopAt(second, events).map(exposition).join(''))
}

/** A metric in the text format that Prometheus scrapes. */
export function exposition({ name, kind, help, samples }: ShopMetric): string {
  const lines = samples.map(({ labels, value }) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${text}"`)
    return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`
  })
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines.join('')}`
}
