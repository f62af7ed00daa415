import { readArguments } from '../read-arguments.ts'

/** What `npm run export` is asked for. */
export interface ExportOrder {
  readonly text: boolean
  readonly pptx: boolean
  /** The log of a talk, and where in its recording the talk begins, in milliseconds. */
  readonly vtt: { readonly log: string; readonly start: number } | undefined
  readonly captioner: boolean
  readonly theme: 'clair' | 'sombre'
  readonly folder: string
}

export const exportHelp = `npm run export -- --texte | --pptx | --vtt LOG | --sous-titreur [options]

Writes the talk for other tools to dist/export/.

  --texte              the script as plain text, and the talk as one Markdown article
  --pptx               a PowerPoint file: each slide's picture, its title and its notes as text
  --vtt LOG            for a video: subtitles, chapters and a list of chapters in each language of the script; LOG is
                       what the speaker's screen has saved (« Répétitions »)
  --début M:SS         when in the recording the time of the talk was started; 0:00 by default
  --sous-titreur       for a captioner: what is said on each slide with its time, and the vocabulary, as text and on A4
  --theme sombre|clair of the pictures: dark, as in the room, or light
  --sortie FOLDER      where to write
  --help               this text

Exit codes: 0 written; 1 the talk has a problem, there is no browser, or the disk refuses; 2 the command is wrong.`

const options = {
  texte: { type: 'boolean', default: false },
  pptx: { type: 'boolean', default: false },
  vtt: { type: 'string' },
  début: { type: 'string' },
  debut: { type: 'string' },
  'sous-titreur': { type: 'boolean', default: false },
  theme: { type: 'string', default: 'sombre' },
  sortie: { type: 'string', default: 'dist/export' },
  help: { type: 'boolean', default: false },
} as const

/** Reads the options; undefined for `--help`. @throws a Failure that says which option is wrong. */
export function readExportOrder(args: readonly string[]): ExportOrder | undefined {
  const { values, refuse } = readArguments(
    'export',
    args.map((arg) => arg.normalize()),
    options,
  )
  const { texte, pptx, vtt, theme, sortie, help, 'sous-titreur': captioner } = values
  if (help) return undefined
  if (!texte && !pptx && !captioner && vtt === undefined)
    throw refuse('Say what to write: --texte, --pptx, --vtt or --sous-titreur')
  const begin = values.début ?? values.debut
  const start = readTime(begin ?? '0:00')
  if (begin !== undefined && vtt === undefined) throw refuse('--début goes with --vtt')
  if (start === undefined) throw refuse('--début is minutes and seconds, such as 0:42')
  if (theme !== 'clair' && theme !== 'sombre') throw refuse('--theme is `sombre` or `clair`')
  const video = vtt === undefined ? undefined : { log: vtt, start }
  return { text: texte, pptx, vtt: video, captioner, theme, folder: sortie }
}

/** `0:42`, `1:02:03` → milliseconds. */
function readTime(text: string): number | undefined {
  const match = /^(?:(\d+):(?=\d\d:))?(\d+):([0-5]\d)$/.exec(text)
  return match ? ((Number(match[1] ?? 0) * 60 + Number(match[2])) * 60 + Number(match[3])) * 1000 : undefined
}
