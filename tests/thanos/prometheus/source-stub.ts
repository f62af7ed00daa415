import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a stub does with a question: JSON to be sent, or its own hand on the answer. */
export type StubAnswer = object | ((response: ServerResponse) => void)

export interface SourceStub {
  readonly url: string
  /** The questions so far, path and search. */
  readonly asked: readonly URL[]
  close(): Promise<void>
}

/** A source on loopback that any page may ask, as Prometheus and Thanos allow it. */
export async function openStub(answer: (url: URL, asked: number) => StubAnswer): Promise<SourceStub> {
  const asked: URL[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://stub')
    asked.push(url)
    response.setHeader('Access-Control-Allow-Origin', '*')
    const given = answer(url, asked.length)
    if (typeof given === 'function') given(response)
    else response.setHeader('Content-Type', 'application/json').end(JSON.stringify(given))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** A refusal as the API gives it, with its HTTP status. */
export function refuse(status: number, errorType: string, error: string): StubAnswer {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ status: 'error', errorType, error }))
  }
}

/** An answer without series. */
export const nothing = { status: 'success', data: { resultType: 'matrix', result: [] } }
