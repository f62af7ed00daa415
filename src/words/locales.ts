import { en } from './en/en.ts'
import { fr } from './fr/fr.ts'
import type { Locale } from './locale.ts'

const locales = new Map<string, Locale>(Object.entries({ fr, en }))

export const localeCodes: readonly string[] = [...locales.keys()]

/** @param code one of `localeCodes`; anything else is French. */
export function localeOf(code: string | undefined): Locale {
  return locales.get(code ?? '') ?? fr
}
