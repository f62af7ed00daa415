import { type Reply, readReply } from './read-reply.ts'
import { refusal } from './refusal.ts'
import { SourceError, type SourceErrorKind } from './source-error.ts'

export interface ConnectOptions {
  readonly fetch?: typeof fetch
  /** For a question with all its attempts. */
  readonly milliseconds?: number
  /** How often a question is asked again that the network, not the source, has answered. */
  readonly retries?: number
}

/** @param promql the expression that is asked, for errors with a place. */
export type Ask = (
  path: string,
  search: URLSearchParams,
  signal?: AbortSignal,
  promql?: string,
) => Promise<Reply>

/** Asks below an address, in time, and once more where an answer was lost on its way. */
export function askSource(base: string, options: ConnectOptions): Ask {
  const { milliseconds = 2000, retries = 1 } = options
  const send = options.fetch ?? fetch
  return async (path, search, signal, promql = '') => {
    const limit = AbortSignal.timeout(milliseconds)
    const either = signal ? AbortSignal.any([signal, limit]) : limit
    for (let attempt = 0; ; attempt++) {
      try {
        return await askOnce(() => send(`${base}${path}?${search}`, { ...request, signal: either }), promql)
      } catch (error) {
        signal?.throwIfAborted()
        if (limit.aborted) throw tooSlow(milliseconds)
        if (!(error instanceof SourceError) || !lost.includes(error.kind) || attempt >= retries) throw error
      }
    }
  }
}

/** A source is asked as itself: no cookies, no old answers, and never where it points to. */
const request = { cache: 'no-store', credentials: 'omit', redirect: 'error' } as const

const lost: readonly SourceErrorKind[] = ['unreachable', 'truncated', 'failed']

async function askOnce(send: () => Promise<Response>, promql: string): Promise<Reply> {
  const response = await send().catch((error: unknown) => {
    throw new SourceError('unreachable', 'La source ne répond pas.', String(error))
  })
  const text = await readText(response)
  const reply = readReply(response.status, text)
  if ('refused' in reply) throw refusal(reply.refused, promql)
  return reply
}

/** More than a slide can show, and what a browser reads without standing still. */
const mostBytes = 24_000_000

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  const reader = response.body?.getReader()
  for (;;) {
    const part = await reader?.read().catch((error: unknown) => {
      throw new SourceError('truncated', 'La réponse s’est interrompue en route.', String(error))
    })
    if (!part?.value) return text + decoder.decode()
    bytes += part.value.length
    if (bytes > mostBytes) {
      await reader?.cancel()
      throw new SourceError('too-large', 'La réponse dépasse 24\u00A0Mo\u00A0: demandez moins de séries.')
    }
    text += decoder.decode(part.value, { stream: true })
  }
}

function tooSlow(milliseconds: number): SourceError {
  const seconds = (milliseconds / 1000).toLocaleString('fr')
  return new SourceError('slow', `La source n’a pas répondu en ${seconds}\u00A0s.`)
}
