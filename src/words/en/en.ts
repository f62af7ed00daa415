import { toCardinal } from 'n2words/en-GB'
import type { Locale } from '../locale.ts'
import { englishTypography } from './typography.ts'
import * as words from './words.ts'
import { writing } from './writing.ts'

export const en: Locale = {
  code: 'en',
  tag: 'en-GB',
  typography: englishTypography,
  ordinals: (date) => date,
  cardinal: toCardinal,
  writing,
  words,
}
