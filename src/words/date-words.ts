import type { Locale } from './locale.ts'

/** A date as it is read: 1er décembre 2026, décembre 2026 or 2026, from `2026-12-01`, `2026-12` or `2026`. */
export function dateWords(isoDate: string, { tag, ordinals }: Locale): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric' } as const
  const known = Object.fromEntries(Object.entries(parts).slice(0, isoDate.split('-').length))
  const format = new Intl.DateTimeFormat(tag, { ...known, timeZone: 'UTC' })
  return ordinals(format.format(new Date(isoDate))).replaceAll(' ', '\u00A0')
}
