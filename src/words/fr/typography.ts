/** Narrow no-break space: before ; ! ? and between groups of digits. */
const narrow = '\u202F'
/** No-break space: before a colon and inside « ». */
const noBreak = '\u00A0'

/**
 * French typography for running text: no-break spaces before double punctuation and inside quotes, real apostrophes and ellipses.
 * Twice is the same as once. Web addresses stay as they are. Not for code.
 */
export function frenchTypography(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s»]+)/)
  return parts.map((part, index) => (index % 2 === 0 ? frenchWords(part) : part)).join('')
}

/** An apostrophe at the very end is an elision before bold, a link or code: `l'**échelle**`. */
function frenchWords(text: string): string {
  return text
    .replace(/\.{3}/g, '…')
    .replace(/(?<=[\p{L}\d])'(?=[\p{L}\d«])/gu, '’')
    .replace(/(?<=(?<!\p{L})(?:[cdjlmnst]|(?:jus|lors|puis|quel)?qu))'$/giu, '’')
    .replace(/(?<=[\p{L}\d»)…’%€])[ \u00A0\u202F]?([;!?]+)(?=[\s»)"']|$)/gu, `${narrow}$1`)
    .replace(/[ \u00A0]([;!?])/g, `${narrow}$1`)
    .replace(/(?<=[\p{L}»)…])(?=:(?:\s|$))/gu, noBreak)
    .replace(/[ \u202F](?=:(?:\s|$))/g, noBreak)
    .replace(/«[ \u00A0\u202F]*/g, `«${noBreak}`)
    .replace(/[ \u00A0\u202F]*»/g, `${noBreak}»`)
    .replace(/(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g, narrow)
    .replace(
      /(?<=\d) (?=(?:%|€|(?:[kMGT]i?)?o|ms|s|min|h|j|ans?|mois|milliards?|millions?|M|séries|échantillons)(?![\p{L}\d]))/gu,
      noBreak,
    )
}
