import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings } from '../../talk/settings.ts'
import type { Locale } from '../../words/locale.ts'
import { localeOf } from '../../words/locales.ts'

/** The language of a talk, by `lang` of its talk.yaml. Never throws: what is wrong there is told where the talk is read. */
export function talkLocale(root: string): Locale {
  const text = textOf(root)
  const locale = locales.get(text) ?? localeOf(readSettings({ file: 'slides/talk.yaml', text }).settings.lang)
  locales.set(text, locale)
  return locale
}

/** By what a talk.yaml says: each import of words asks. */
const locales = new Map<string, Locale>()

function textOf(root: string): string {
  try {
    return readFileSync(join(root, 'slides/talk.yaml'), 'utf8')
  } catch {
    return ''
  }
}
