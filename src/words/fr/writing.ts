import type { Writing } from '../locale.ts'

/** Words that follow « À » at the start of a sentence, and hardly ever the letter A. */
const afterA =
  "côté|partir|propos|travers|condition|chaque|quoi|qui|quel|quelle|vous|nous|moi|toi|peine|peu près|l’inverse|l'inverse|la|cause|part|droite|gauche"

const unit =
  '%|[kMGT]i?o|octets?|ms|s|secondes?|min|minutes?|h|heures?|jours?|semaines?|mois|ans?|milliers|millions?|milliards?|cents?|fois|échantillons?|séries?|points?|blocs?|serveurs?|mégaoctets?|gigaoctets?'

/** What `npm run check` asks of French. */
export const writing: Writing = {
  name: 'French',
  dictionaries: ['dictionary-fr'],
  wordList: 'slides/mots.txt',
  example: 'Use ’ and no-break spaces before : ; ! ? and inside « », or let `--corrige` do it.',
  customs: [
    {
      pattern: /"([^"\n\0]+)"|“([^”\n\0]+)”/g,
      mend: ([, straight, curly]) => `« ${straight ?? curly ?? ''} »`,
      message: 'French quotes are « »',
    },
    {
      pattern: /(?<=[\p{L}»)])[ \u00A0\u202F]+(?=,|\.(?:\s|$))/gu,
      mend: '',
      message: 'a space before a comma or a full stop',
    },
    { pattern: /(?<=[\p{L}»)]) - (?=[\p{L}«(])/gu, mend: ' – ', message: 'a hyphen for a dash' },
    {
      pattern:
        /(?<![\p{L}\d.])(\d+)\.(\d+)(?=[ \u00A0\u202F]?(?:%|€|milliards?|millions?|[kMGT]i?o|ms|s|min|h|fois|M)(?![\p{L}\d]))/gu,
      mend: ([, whole, decimals]) => `${whole},${decimals}`,
      message: 'French decimals come after a comma',
    },
    { pattern: /(?<!\d)1(?:ère|ere)(?!\p{L})/gu, mend: '1re', message: 'this ordinal is written « 1re »' },
    {
      pattern: /(?<!\d)(\d+)i?[èe]mes?(?!\p{L})/gu,
      mend: ([, number]) => `${number}e`,
      message: 'French ordinals end in « e » alone',
    },
    {
      pattern: new RegExp(`(?<=^|[\\n.!?…«>*#|-][ \\u00A0]?)A(?= (?:${afterA})(?!\\p{L}))`, 'gu'),
      mend: 'À',
      message: '« A » lacks the accent of its capital',
    },
  ],
  capitals: { A: ['À', 'Â'], C: ['Ç'], E: ['É', 'È', 'Ê'], I: ['Î'], O: ['Ô'] },
  elided:
    /^(?!(?:aujourd|prud|quelqu|presqu|entr)['’])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]|['’]$/gi,
  fact: new RegExp(
    `(?<![\\p{L}\\d.,:])(?:\\d[\\d \u00A0\u202F]*(?:,\\d+)?[ \u00A0\u202F]?(?:${unit})(?![\\p{L}\\d])|v?\\d+\\.\\d+(?:\\.\\d+)?(?![\\d.])|versions? \\d+)`,
    'u',
  ),
}
