import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as askSafely } from 'node:https'
import { safety } from '../../cli/salle/site-files.ts'

/** What a figure reads; nothing that changes a Prometheus. */
const read =
  /^\/api\/v1\/(?:query|query_range|series|labels|label\/[^/]+\/values|metadata|stores|status\/\w+)(?:\?|$)/

/** Passes a question on to a Prometheus and its answer back. @param source undefined where there is none of that name. @param path with its query. */
export function passOn(
  source: string | undefined,
  path: string,
  { method }: IncomingMessage,
  response: ServerResponse,
): void {
  if (!source || !read.test(path) || method !== 'GET') {
    response.writeHead(404, safety).end()
    return
  }
  const send = source.startsWith('https:') ? askSafely : ask
  const question = send(source.replace(/\/+$/, '') + path, (answer) => {
    const type = answer.headers['content-type'] ?? 'application/json'
    response.writeHead(answer.statusCode ?? 502, {
      ...safety,
      'Content-Type': type,
      'Cache-Control': 'no-store',
    })
    answer.pipe(response)
    // An answer that breaks off must not look whole.
    answer.on('error', () => response.destroy())
  })
  question.on('error', () => {
    if (response.headersSent) return response.destroy()
    response.writeHead(502, safety).end()
  })
  response.on('close', () => question.destroy())
  question.end()
}
