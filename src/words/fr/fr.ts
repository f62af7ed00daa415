import { toCardinal } from 'n2words/fr-FR'
import type { Locale } from '../locale.ts'
import { frenchTypography } from './typography.ts'
import * as words from './words.ts'
import { writing } from './writing.ts'

export const fr: Locale = {
  code: 'fr',
  tag: 'fr-FR',
  typography: frenchTypography,
  ordinals: (date) => date.replace(/^1 /, '1er '),
  cardinal: toCardinal,
  writing,
  words,
}
