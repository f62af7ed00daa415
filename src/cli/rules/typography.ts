import { frenchTypography } from '../../talk/typography.ts'
import { type FileProse, findInProse, talkProse } from '../prose/talk-prose.ts'
import type { CheckedTalk, Fault, TalkRule } from '../rule.ts'

/** French typography that the deck does not put right by itself; in labels of diagrams and in SVG it puts nothing right. */
export const typography: TalkRule = {
  name: 'typography',
  group: 'texte',
  finds: 'quotes, spaces, dashes, decimal commas, ordinals; in diagrams and drawings apostrophes too',
  check: (talk) =>
    talkProse(talk).flatMap((prose) => [
      ...[prose.running, prose.asWritten].flatMap((text) =>
        customs.flatMap((custom) => breaches(talk, prose, text, custom)),
      ),
      ...unpolished(talk, prose),
    ]),
}

interface Custom {
  readonly pattern: RegExp
  readonly mend: string | ((match: RegExpExecArray) => string)
  readonly message: string
}

/** Words that follow « À » at the start of a sentence, and hardly ever the letter A. */
const afterA =
  "côté|partir|propos|travers|condition|chaque|quoi|qui|quel|quelle|vous|nous|moi|toi|peine|peu près|l’inverse|l'inverse|la|cause|part|droite|gauche"

const customs: readonly Custom[] = [
  {
    pattern: /"([^"\n\0]+)"|“([^”\n\0]+)”/g,
    mend: ([, straight, curly]) => `« ${straight ?? curly ?? ''} »`,
    message: 'French quotes are « »',
  },
  { pattern: /(?<=[\p{L},;:.»])[ \u00A0]{2,}(?=[\p{L}«])/gu, mend: ' ', message: 'two spaces' },
  {
    pattern: /(?<=[\p{L}»)])[ \u00A0\u202F]+(?=,|\.(?:\s|$))/gu,
    mend: '',
    message: 'a space before a comma or a full stop',
  },
  { pattern: /(?<=\p{L}{2}),(?=\p{L})/gu, mend: ', ', message: 'no space after the comma' },
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
]

function breaches(talk: CheckedTalk, prose: FileProse, text: string, custom: Custom): Fault[] {
  return findInProse(talk, prose, text, custom.pattern).map(({ match, ...place }) => {
    const mend = typeof custom.mend === 'string' ? custom.mend : custom.mend(match)
    return {
      ...place,
      length: match[0].length,
      mend,
      message: custom.message,
      hint: `Write « ${mend.replace(/^« | »$/g, '') || 'nothing'} » instead, or let \`--corrige\` do it.`,
    }
  })
}

/** Text that is shown as it is written and would look otherwise in a paragraph. */
function unpolished(talk: CheckedTalk, prose: FileProse): Fault[] {
  return findInProse(talk, prose, prose.asWritten, /[^\n\0]+/g).flatMap(({ match: [text], ...place }) => {
    const polished = frenchTypography(text)
    if (polished === text) return []
    const start = sharedLength([...text], [...polished])
    const end = sharedLength([...text.slice(start)].reverse(), [...polished.slice(start)].reverse())
    return {
      ...place,
      column: place.column + start,
      length: text.length - start - end,
      mend: polished.slice(start, polished.length - end),
      message: 'diagrams and drawings show text as it is written, and this is not as French prints it',
      hint: 'Use ’ and no-break spaces before : ; ! ? and inside « », or let `--corrige` do it.',
    }
  })
}

/** How many letters two texts share from their beginning on. */
function sharedLength(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((letter, place) => letter !== b[place])
  return index === -1 ? a.length : index
}
