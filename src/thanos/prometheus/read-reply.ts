import { nonsense } from './nonsense.ts'
import { isRecord, isStrings } from './shapes.ts'
import { SourceError } from './source-error.ts'

/** What a source has answered, before anybody has looked into it. */
export interface Reply {
  readonly data: unknown
  readonly warnings: readonly string[]
  readonly infos: readonly string[]
}

/** What a source says of a question that it does not answer. */
export interface Refused {
  readonly type: string
  readonly error: string
}

/** Takes what came apart. @throws SourceError where that is not what a Prometheus says. */
export function readReply(status: number, text: string): Reply | { readonly refused: Refused } {
  const envelope = parse(status, text)
  const { data, warnings = [], infos = [] } = envelope
  if (envelope.status === 'error' && typeof envelope.error === 'string')
    return { refused: { type: String(envelope.errorType), error: envelope.error } }
  if (envelope.status !== 'success' || !isStrings(warnings) || !isStrings(infos)) throw nonsense(text)
  return { data, warnings, infos }
}

function parse(status: number, text: string): Readonly<Record<string, unknown>> {
  try {
    const envelope: unknown = JSON.parse(text)
    if (isRecord(envelope)) return envelope
  } catch {
    throw unreadable(status, text)
  }
  throw nonsense(text)
}

function unreadable(status: number, text: string): SourceError {
  if (status === 401 || status === 403)
    return new SourceError('refused', `La source refuse de répondre (${status}).`, text)
  if (status >= 500) return new SourceError('failed', `La source est en panne (${status}).`, text)
  if (/^\s*\{/.test(text) && status === 200)
    return new SourceError('truncated', 'La réponse s’arrête au milieu.', text.slice(-200))
  const what = /^\s*</.test(text) ? 'une page web' : `autre chose (${status})`
  return new SourceError(
    'not-prometheus',
    `Ce n’est pas un Prometheus\u00A0: la réponse est ${what}.`,
    text.slice(0, 200),
  )
}
