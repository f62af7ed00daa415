import { SourceError } from './source-error.ts'

/** An answer that no Prometheus gives. */
export function nonsense(what: unknown): SourceError {
  const shown = typeof what === 'string' ? what : (JSON.stringify(what) ?? String(what))
  return new SourceError(
    'nonsense',
    'La source a répondu autre chose que ce que dit un Prometheus.',
    shown.slice(0, 200),
  )
}
