import type { Writing } from '../locale.ts'

const unit =
  '%|[kMGT]i?B|bytes?|ms|s|seconds?|min|minutes?|h|hours?|days?|weeks?|months?|years?|thousand|million|billion|hundred|times|samples?|series|points?|blocks?|servers?|megabytes?|gigabytes?'

/** What `npm run check` asks of English. */
export const writing: Writing = {
  name: 'English',
  dictionaries: ['dictionary-en', 'dictionary-en-gb'],
  wordList: 'slides/words.txt',
  example: 'Use ’ and “ ”, or let `--corrige` do it.',
  customs: [
    {
      pattern: /(?<=\p{L})[ \u00A0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))/gu,
      mend: '',
      message: 'a space before a sign',
    },
    { pattern: /(?<=[\p{L}”)]) - (?=[\p{L}“(])/gu, mend: ' – ', message: 'a hyphen for a dash' },
  ],
  capitals: {},
  elided: /['’]s?$/gi,
  fact: new RegExp(
    `(?<![\\p{L}\\d.,:])(?:\\d[\\d,]*(?:\\.\\d+)?[ \u00A0]?(?:${unit})(?![\\p{L}\\d])|v?\\d+\\.\\d+(?:\\.\\d+)?(?![\\d.])|versions? \\d+)`,
    'u',
  ),
}
