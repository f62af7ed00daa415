import { slug } from '../../kit/slug.ts'
import { readArguments } from '../read-arguments.ts'

/** The kinds of PDF: the page of the site that each is printed from, and what stands at the end of its name. */
export const kinds = {
  slides: { address: 'index.html?view=print', suffix: '' },
  steps: { address: 'index.html?view=print&etapes', suffix: '-etapes' },
  document: { address: 'document.html?imprimable', suffix: '-document' },
  'two-up': { address: 'document.html?imprimable&deux-par-page', suffix: '-deux-par-page' },
  notes: { address: 'document.html?imprimable&notes-seules', suffix: '-notes' },
} as const

/** What `npm run pdf` is asked for. */
export interface PdfOrder {
  readonly what: keyof typeof kinds
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
  if (papers.length > 1) throw refuse(`--${papers.join(' and --')} exclude each other`)
  const [paper] = papers
  const slidesOnly = ['etapes', 'png', 'slides', 'chapitre'] as const
  const forSlides = slidesOnly.find((name) => values[name] !== undefined)
  if (paper && forSlides) throw refuse(`--${forSlides} does not go with --${paper}`)
  const { theme, chapitre, sortie: output, png = false } = values
  if (values.slides !== undefined && chapitre !== undefined)
    throw refuse('--slides and --chapitre exclude each other')
  if (theme !== 'clair' && theme !== 'sombre') throw refuse('--theme is `clair` or `sombre`')
  if (chapitre !== undefined && !/^0*[1-9]\d*$/.test(chapitre))
    throw refuse('--chapitre is a number from 1 on')
  const chapter = chapitre === undefined ? undefined : Number(chapitre)
  const slides = values.slides
    ?.trim()
    .split(/\s*,\s*/)
    .filter(Boolean)
  if (slides?.length === 0) throw refuse('--slides wants the ids of slides, with commas between them')
  const what = paper ? papersBySwitch[paper] : values.etapes ? 'steps' : 'slides'
  return { what, png, theme, slides, chapter, output }
}

const papersBySwitch = { document: 'document', 'deux-par-page': 'two-up', 'notes-seules': 'notes' } as const

/** `my-talk-etapes-sombre.pdf`: every kind of PDF has a name of its own; pictures, a folder. */
export function pdfName(title: string, { what, theme, slides, chapter, png }: PdfOrder): string {
  const part = slides ? `-${slides.join('-')}` : chapter ? `-chapitre-${chapter}` : ''
  const dark = theme === 'sombre' ? '-sombre' : ''
  return `${slug(title) || 'talk'}${kinds[what].suffix}${part}${dark}${png ? '' : '.pdf'}`
}
