import type { ServerResponse } from 'node:http'
import { safety } from './site-files.ts'

export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...safety, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}

/** @param words for whoever asked. */
export function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, {
    ...safety,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(`${words}\n`)
}
