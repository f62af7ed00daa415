import { note } from '../../figures/drawing.ts'
import { formatSpan } from './format.ts'

/** Seconds since a beginning, which is `0` without a unit. */
export function instant(seconds: number): string {
  return seconds === 0 ? '0' : formatSpan(seconds)
}

/** A time below its place on an axis; at the right end of the axis it stays before it. */
export function timeNote(x: number, y: number, seconds: number, right: number): string {
  return note(x, y, instant(seconds), x > right - 24 ? 'end' : 'middle')
}
