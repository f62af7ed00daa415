/**
 * English typography for running text: real quotes, apostrophes and ellipses, and no-break spaces between numbers and units. Twice is the same
 * as once. Not for code.
 */
export function englishTypography(text: string): string {
  return text
    .replace(/\.{3}/g, '…')
    .replace(/(?<=[\p{L}\d])'(?=\p{L})/gu, '’')
    .replace(/(?<=^|[\s([{—–“])'(?=(?:\d0s|em|tis|twas)\b)/giu, '’')
    .replace(/(?<=^|[\s([{—–“])'(?=\S)/gu, '‘')
    .replace(/(?<=[^\s])'/gu, '’')
    .replace(/(?<=^|[\s([{—–‘])"(?=\S)/gu, '“')
    .replace(/(?<=[^\s])"/gu, '”')
    .replace(/(?<=\d) (?=(?:[kMGT]i?B|ms|s|min|h)(?![\p{L}\d]))/gu, '\u00A0')
}
