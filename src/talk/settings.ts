import { z } from 'zod'
import { lineStyles } from '../kit/line-styles.ts'
import { palette } from '../kit/palette.ts'
import { localeCodes, localeOf } from '../words/locales.ts'
import type { Problem } from './problem.ts'
import type { TextFile } from './text-file.ts'
import { readYamlBlock } from './yaml-block.ts'
import { keysInside, link, listOf, text, webAddress } from './yaml-values.ts'

/** What `npm run check` is to say less loudly, or not at all, and why. */
const exemption = z.strictObject(
  {
    rule: text,
    level: z
      .enum(['avertissement', 'non', 'warning', 'no'], 'should be `avertissement` or `non`')
      .transform((level) => (level === 'non' || level === 'no' ? 'non' : 'avertissement')),
    slide: text.optional(),
    reason: text,
  },
  keysInside,
)

export const settingsSchema = z.strictObject({
  title: text.describe('Write `title: The title of the talk`.'),
  subtitle: text.optional().describe('One line of text, or leave the key out.'),
  lang: z
    .enum(localeCodes, `should be one of ${localeCodes.join(', ')}`)
    .default('fr')
    .describe('The language of the talk: `lang: en`. French without it.'),
  event: text.optional().describe('The name of the event, or leave the key out.'),
  date: z.iso.date('should be a date').optional().describe('Write the date as `date: 2026-12-31`.'),
  speaker: z
    .strictObject({ name: text, role: text.optional(), links: listOf(link) }, keysInside)
    .optional()
    .describe('Give `name`, and if you like `role` and `links` (a list of `label` and `url`).'),
  company: z
    .strictObject({ name: text, sentence: text.optional(), facts: listOf(text) }, keysInside)
    .optional()
    .describe('Give `name`, and if you like `sentence` and `facts` (a list).'),
  'target-minutes': z
    .number({ error: 'should be a number of minutes' })
    .positive('should be more than 0')
    .max(600, 'should be at most 600')
    .optional()
    .describe('Write for instance `target-minutes: 35`.'),
  'words-per-minute': z
    .number({ error: 'should be a number of words' })
    .min(60, 'should be at least 60')
    .max(300, 'should be at most 300')
    .default(140)
    .describe('Speakers say 100 to 180 words a minute; 140 is the default.'),
  url: webAddress
    .optional()
    .describe('The address of the published slides, with https://, or leave the key out.'),
  source: webAddress
    .optional()
    .describe('The server that figures ask for what is measured now, or leave the key out.'),
  roles: z
    .record(text, z.enum(palette, `should be one of ${palette.join(', ')}`), keysInside)
    .optional()
    .describe('Colours by what a thing is in diagrams: `roles: { base: gold, client: teal }`.'),
  lines: z
    .partialRecord(z.enum(lineStyles, `should be one of ${lineStyles.join(', ')}`), text, keysInside)
    .optional()
    .describe(
      'What lines mean in diagrams, for those who do not see them: `lines: { solid: asks, dotted: sends, thick: works on }`.',
    ),
  links: listOf(link).describe(
    'A list of `label`, `url` and, where the label is in another language, `lang`.',
  ),
  subtitles: z
    .string('should be a language')
    .regex(/^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/, 'should be a language')
    .optional()
    .describe('The language of the subtitles that the room shows from the start: `subtitles: fr`.'),
  checks: z
    .array(exemption, 'should be a list')
    .optional()
    .describe(
      'A list of `rule`, `level` (avertissement or non), `reason` and, for one slide alone, `slide`.',
    ),
})

export type Exemption = z.infer<typeof exemption>

export type Settings = z.infer<typeof settingsSchema>

const fallback: Settings = {
  title: localeOf('fr').words.pages.untitled,
  lang: 'fr',
  'words-per-minute': 140,
  links: [],
}

/** talk.yaml → Settings. What is wrong is left out, or replaced by its default, and is a Problem. */
export function readSettings(source: TextFile | undefined): {
  settings: Settings
  problems: readonly Problem[]
} {
  if (!source) {
    const message = 'there is no talk.yaml'
    const hint = 'Create slides/talk.yaml with at least `title: The title of the talk`.'
    return { settings: fallback, problems: [{ file: 'slides/talk.yaml', line: 1, column: 1, message, hint }] }
  }
  const { value, problems } = readYamlBlock(
    { file: source.file, text: source.text, firstLine: 1 },
    settingsSchema,
  )
  return { settings: { ...fallback, ...value }, problems }
}
