import { isBoolean, isNumber, isRecord } from '../kit/checks.ts'
import type { Point } from '../kit/enlarge.ts'
import { type Registers, type Shared, type Stamp, sharedParts } from './registers.ts'

/** How a screen fares. */
export interface Presence {
  readonly role: 'room' | 'speaker'
  readonly fullscreen: boolean
  /** The tab in front of its window. */
  readonly front: boolean
}

/**
 * `hello` asks for the state, `state` tells all of it, `ping` asks how the others fare and repeats the state, `presence`
 * answers, `bye` comes from a screen that closes. `time` is the speaker's session, between screens with a timer.
 */
export type Message = { readonly from: string } & (
  | { readonly kind: 'hello' | 'bye' }
  | { readonly kind: 'state' | 'ping'; readonly registers: Registers }
  | ({ readonly kind: 'presence' } & Presence)
  | { readonly kind: 'pointer'; readonly at: Point | null }
  | { readonly kind: 'time'; readonly session: unknown }
)

/** Screens of another version are not understood, rather than misunderstood. */
const version = 1
const longestMessage = 2000

export function writeMessage(message: Message): string {
  return JSON.stringify({ version, ...message })
}

/** Whatever another page may have sent → a message, or nothing. Never throws. */
export function readMessage(text: unknown): Message | undefined {
  if (typeof text !== 'string' || text.length > longestMessage) return undefined
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(data) || data.version !== version || !isName(data.from)) return undefined
  return readKind(data, data.from)
}

function readKind(data: Record<string, unknown>, from: string): Message | undefined {
  const { kind } = data
  if (kind === 'hello' || kind === 'bye') return { kind, from }
  if (kind === 'state' || kind === 'ping') {
    const registers = readRegisters(data.registers)
    return registers && { kind, from, registers }
  }
  if (kind === 'presence') {
    const { role, fullscreen, front } = data
    const isRole = role === 'room' || role === 'speaker'
    return isRole && isBoolean(fullscreen) && isBoolean(front)
      ? { kind, from, role, fullscreen, front }
      : undefined
  }
  if (kind === 'time') return { kind, from, session: data.session }
  if (kind !== 'pointer') return undefined
  const { at } = data
  if (at === null) return { kind, from, at }
  return isPoint(at) ? { kind, from, at: { x: at.x, y: at.y } } : undefined
}

const isTime = (value: unknown) => isNumber(value) && value >= 0
const isPlace = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && isName(value.slide) && isWhole(value.step, -1, 1000)

const isValue: { readonly [Part in keyof Shared]: (value: unknown) => boolean } = {
  place: isPlace,
  blank: isBoolean,
  overview: isBoolean,
  theme: (value) => value === 'sombre' || value === 'clair',
  zoom: (value) => value === null || isPoint(value),
  subtitles: (value) =>
    isRecord(value) && isBoolean(value.on) && isName(value.lang) && isBoolean(value.aside),
  reading: (value) =>
    value === null || (isPlace(value) && [value.from, value.rate, value.held ?? 0].every(isTime)),
}

/** One part that is wrong makes the whole message wrong. */
function readRegisters(data: unknown): Registers | undefined {
  if (!isRecord(data)) return undefined
  const registers: Record<string, { value: unknown; stamp: Stamp }> = {}
  for (const part of sharedParts) {
    const register = data[part]
    if (register === undefined) continue
    if (!isRecord(register) || !isValue[part](register.value) || !isStamp(register.stamp)) return undefined
    registers[part] = { value: register.value, stamp: register.stamp }
  }
  return registers as Registers
}

function isStamp(value: unknown): value is Stamp {
  return isRecord(value) && isWhole(value.counter, 0, Number.MAX_SAFE_INTEGER - 1) && isName(value.sender)
}

function isPoint(value: unknown): value is Point {
  return isRecord(value) && [value.x, value.y].every((side) => isNumber(side) && side >= 0 && side <= 1)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 100
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
}
