import type { Enrich } from '../kit/writing.ts'

/** A control of a figure, as plain data: what it is called, what it reads from the state, what it makes of it. Its words are French. */
export type Control = Slider | Choice | Toggle | Writing | Action

/** One of some numbers, in order, so that any scale will do. */
export interface Slider extends Value<number> {
  readonly kind: 'slider'
  readonly stops: readonly number[]
  /** The number with its unit. */
  text(value: number): string
}

export interface Choice extends Value<string> {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

export interface Toggle extends Value<boolean> {
  readonly kind: 'toggle'
}

/** A line that is written, and then asked. */
export interface Writing extends Value<string> {
  readonly kind: 'writing'
  ask(): void
  /** Makes more of the field when it is entered for the first time. */
  readonly enrich?: Enrich
}

export interface Action {
  readonly kind: 'action'
  readonly label: string
  act(): void
}

export interface Value<Kind> {
  readonly label: string
  value(): Kind
  set(value: Kind): void
}

/** The state of a figure in someone's hands: each control puts a new one in the place of the one before. */
export interface Held<State> {
  state: State
}

/** A slider for one number of the state; `also` is what else changes with it. */
export function slider<Key extends string, State extends Readonly<Record<Key, number>>>(
  held: Held<State>,
  label: string,
  key: Key,
  stops: readonly number[],
  text: (value: number) => string,
  also: Partial<State> = {},
): Slider {
  const set = (value: number) => {
    held.state = { ...held.state, [key]: value, ...also }
  }
  return { kind: 'slider', label, stops, text, value: () => held.state[key], set }
}

/** A switch for one yes or no of the state. */
export function toggle<Key extends string, State extends Readonly<Record<Key, boolean>>>(
  held: Held<State>,
  label: string,
  key: Key,
  also: (on: boolean) => Partial<State> = () => ({}),
): Toggle {
  const set = (on: boolean) => {
    held.state = { ...held.state, [key]: on, ...also(on) }
  }
  return { kind: 'toggle', label, value: () => held.state[key], set }
}
