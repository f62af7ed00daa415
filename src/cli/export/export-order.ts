import { readArguments } from '../read-arguments.ts'

/** What `npm run export` is asked for. */
export interface ExportOrder {
  readonly text: boolean
  readonly pptx: boolean
  readonly theme: 'clair' | 'sombre'
  readonly folder: string
}

export const exportHelp = `npm run export -- --texte | --pptx [options]

Writes the talk for other tools to dist/export/.

  --texte              the script as plain text, and the talk as one Markdown article
  --pptx               a PowerPoint file: each slide's picture, its title and its notes as text
  --theme sombre|clair of the pictures: dark, as in the room, or light
  --sortie FOLDER      where to write
  --help               this text

Exit codes: 0 written; 1 the talk has a problem, there is no browser, or the disk refuses; 2 the command is wrong.`

const options = {
  texte: { type: 'boolean', default: false },
  pptx: { type: 'boolean', default: false },
  theme: { type: 'string', default: 'sombre' },
  sortie: { type: 'string', default: 'dist/export' },
  help: { type: 'boolean', default: false },
} as const

/** Reads the options; undefined for `--help`. @throws a Failure that says which option is wrong. */
export function readExportOrder(args: readonly string[]): ExportOrder | undefined {
  const { values, refuse } = readArguments('export', args, options)
  const { texte, pptx, theme, sortie, help } = values
  if (help) return undefined
  if (!texte && !pptx) throw refuse('Say what to write: --texte, --pptx or both')
  if (theme !== 'clair' && theme !== 'sombre') throw refuse('--theme is `sombre` or `clair`')
  return { text: texte, pptx, theme, folder: sortie }
}
