import { readStored, writeStored } from '../kit/stored.ts'
import { textHash } from '../kit/text-hash.ts'
import { dispositionComment, readDisposition } from './disposition.ts'
import type { DrawOrder } from './draw-order.ts'
import type { Fit } from './fit.ts'

const key = 'diagram-fits'
/** The latest of them. */
const kept = 200

/** The best way to lay out a diagram, found the last time that this browser drew it. */
export function knownFit(order: DrawOrder): Fit | undefined {
  const [, comment = ''] = read().find(([name]) => name === nameOf(order)) ?? []
  return readDisposition(comment)
}

export function keepFit(order: DrawOrder, fit: Fit): void {
  const name = nameOf(order)
  const others = read().filter(([other]) => other !== name)
  writeStored(key, [...others, [name, dispositionComment(fit)]].slice(-kept))
}

const nameOf = (order: DrawOrder): string => textHash(JSON.stringify(order))

function read(): readonly (readonly [string, string])[] {
  const isEntry = (entry: unknown): entry is [string, string] =>
    Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string')
  return readStored(key, (value) => (Array.isArray(value) && value.every(isEntry) ? value : undefined)) ?? []
}
