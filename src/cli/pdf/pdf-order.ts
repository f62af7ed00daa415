import { readArguments } from '../read-arguments.ts'

/** What `npm run pdf` is asked for. */
export interface PdfOrder {
  readonly what: 'slides' | 'steps' | 'document' | 'two-up' | 'notes'
  readonly png: boolean
  readonly theme: 'clair' | 'sombre'
  readonly slides: readonly string[] | undefined
  readonly chapter: number | undefined
  readonly output: string | undefined
}

export const pdfHelp = `npm run pdf -- [options]

Writes the talk as a PDF to dist/pdf/, one page for each slide. The site is built first where it is not up to date.

  --etapes             one page for each step
  --document           the handout: each slide with what is said on it, on A4
  --deux-par-page      a handout of two slides on each A4 page, with lines to write on
  --notes-seules       what is said alone, on A4
  --png                one picture of 1920 × 1080 for each slide, in a folder (for each step with --etapes)
  --theme clair|sombre light, as is usual on paper, or dark
  --slides ID,ID       these slides only
  --chapitre N         one chapter only, counted from 1
  --sortie FILE        where to write; a folder with --png
  --help               this text

Exit codes: 0 written; 1 the talk has a problem, there is no browser, or the disk refuses; 2 the command is wrong.`

const options = {
  etapes: { type: 'boolean' },
  document: { type: 'boolean' },
  'deux-par-page': { type: 'boolean' },
  'notes-seules': { type: 'boolean' },
  png: { type: 'boolean' },
  theme: { type: 'string', default: 'clair' },
  slides: { type: 'string' },
  chapitre: { type: 'string' },
  sortie: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** Reads the options; undefined for `--help`. @throws a Failure that says which option is wrong. */
export function readPdfOrder(args: readonly string[]): PdfOrder | undefined {
  const { values, refuse } = readArguments('pdf', args, options)
  if (values.help) return undefined
  const papers = (['document', 'deux-par-page', 'notes-seules'] as const).filter((name) => values[name])
  const [paper] = papers
  if (papers.length > 1) throw refuse(`--${papers.join(' and --')} exclude each other`)
  const forSlides = (['etapes', 'png', 'slides', 'chapitre'] as const).find(
    (name) => values[name] !== undefined,
  )
  if (paper && forSlides) throw refuse(`--${forSlides} does not go with --${paper}`)
  if (values.slides !== undefined && values.chapitre !== undefined)
    throw refuse('--slides and --chapitre exclude each other')
  const { theme } = values
  if (theme !== 'clair' && theme !== 'sombre') throw refuse('--theme is `clair` or `sombre`')
  const chapter = values.chapitre === undefined ? undefined : Number(values.chapitre)
  if (chapter !== undefined && !(Number.isInteger(chapter) && chapter > 0))
    throw refuse('--chapitre is a number from 1 on')
  const what = paper ? papersBySwitch[paper] : values.etapes ? 'steps' : 'slides'
  const slides = values.slides
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean)
  if (slides?.length === 0) throw refuse('--slides wants the ids of slides, with commas between them')
  return { what, png: values.png ?? false, theme, slides, chapter, output: values.sortie }
}

const papersBySwitch = { document: 'document', 'deux-par-page': 'two-up', 'notes-seules': 'notes' } as const
