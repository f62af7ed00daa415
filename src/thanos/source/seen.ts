import type { Evidence } from '../models/evidence.model.ts'

/** What a figure shows of real replicas, and where it comes from. */
export interface Seen {
  readonly evidence: Evidence
  readonly origin: Recorded | Live
  /** A sentence for the room, where something is not as it should be. */
  readonly trouble?: string
}

export interface Recorded {
  readonly kind: 'recorded'
  /** Seconds since 1970. */
  readonly at: number
  readonly version: string
}

export interface Live {
  readonly kind: 'live'
  /** `Prometheus 2.42`. */
  readonly version: string
}

/** `Prometheus 2.42`: what comes behind that says nothing in a room. */
export function versionWords(product: string, version: string): string {
  return `${product}\u00A0${version.split('.').slice(0, 2).join('.')}`
}
