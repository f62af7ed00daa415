import { z } from 'zod'
import { slug } from '../kit/slug.ts'
import { type Block, splitBlocks } from './blocks.ts'
import { layoutNames, layoutOf } from './layouts.ts'
import type { Problem } from './problem.ts'
import type { TextFile } from './text-file.ts'
import { withoutCode } from './without-code.ts'
import { readYamlBlock } from './yaml-block.ts'
import { keysInside, listOf, slideSource, text } from './yaml-values.ts'

export const chapterSchema = z.strictObject({
  title: text.describe('Write `title: The title of the chapter`.'),
  backup: z
    .boolean('should be true or false')
    .default(false)
    .describe('Write `backup: true` for the appendix.'),
})

const counted = z.int().positive()

/** A problem that a slide solves, and at which of its steps, from 1; without one, at the last. */
const solution = z.union(
  [
    counted.transform((problem) => ({ problem, step: undefined })),
    z.strictObject({ problem: counted, step: counted.optional() }, keysInside),
  ],
  'should be a number from 1 on, or `{ problem: 1, step: 2 }`',
)

export const slideSchema = z.strictObject({
  id: z
    .string('should be text')
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'should be in kebab-case')
    .optional()
    .describe(
      'An id of its own, in small letters, digits and hyphens: `id: my-slide`; without one, a slide is named after its title.',
    ),
  layout: z
    .enum(layoutNames, 'is no layout')
    .transform(layoutOf)
    .default('points')
    .describe(`Layouts: ${layoutNames.join(', ')}.`),
  title: text.optional().describe('The name of a slide that shows no heading.'),
  problem: text.optional().describe('The problem that this slide states, in a few words.'),
  solves: listOf(solution).describe(
    'The numbers of the problems that this slide solves: `solves: [1, 2]`, each at its last step, or where it says: `solves: [{ problem: 1, step: 2 }]`.',
  ),
  ledger: z
    .boolean('should be true or false')
    .optional()
    .describe('Write `ledger: false` where the ledger of problems is not to stand at the foot of the slide.'),
  recalls: text
    .optional()
    .describe('The id of an earlier slide whose boxes come back here: `recalls: my-slide`.'),
  sources: listOf(slideSource).describe(
    'A list of `label`, `url`, `says` (what is taken from it) and, if you like, `date` and `lang`.',
  ),
})

type SlideHead = z.infer<typeof slideSchema>

/** A slide as its file has it: a checked head and Markdown that is still to be read. */
export interface SlideSource extends SlideHead {
  readonly id: string
  readonly file: string
  /** Lines of the file, counted from 1, from the head's opening `---` to the last of the Markdown. */
  readonly firstLine: number
  readonly lastLine: number
  readonly body: string
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number
  /** Made by the software, as a chapter's title slide is: the script need not speak of it. */
  readonly made?: true
  /** Its id is the software's, since its own is missing or taken: the script cannot speak of it. */
  readonly unnamed?: true
  /** Its id is made from its title. */
  readonly named?: 'title'
}

export interface ChapterSource {
  readonly file: string
  /** From the file's name: `03-limites.md` is `limites`. */
  readonly name: string
  readonly title: string
  readonly backup: boolean
  readonly slides: readonly SlideSource[]
  readonly problems: readonly Problem[]
}

/**
 * A chapter file → its head and slides. `---` opens a YAML head and closes it; the Markdown that follows runs to the next `---`.
 * A `---` inside a code fence is text. A slide whose head is wrong is kept under an id made from its line, so that the rest works. A `---`
 * more before a head, or at the end, does no harm.
 */
export function readChapter({ file, text }: TextFile): ChapterSource {
  const structure: Problem[] = []
  const problems: Problem[] = []
  const name = chapterName(file)
  const [first, ...rest] = splitBlocks(file, text, structure)
  const head = first && !isSlide(first) ? first : undefined
  const slides = (head || !first ? rest : [first, ...rest]).map((block) =>
    readSlide(file, name, block, problems),
  )
  problems.push(...structure.map((problem) => onItsSlide(problem, slides)))
  const chapter = head && readYamlBlock({ file, text: head.head, firstLine: head.headLine }, chapterSchema)
  if (chapter) problems.push(...chapter.problems)
  if (!head) {
    const hint = "Begin the file with the chapter's head: `---`, `title: …`, `---`."
    const message = first ? 'this chapter has no head' : 'this chapter is empty'
    if (first || structure.length === 0)
      problems.push({ file, line: first?.line ?? 1, column: 1, message, hint })
  } else if (head.body.trim()) {
    const line = head.bodyLine + leadingBlankLines(head.body)
    const hint = 'A slide begins with its head: `---`, `id: my-slide`, `---`.'
    problems.push({ file, line, column: 1, message: 'text before the first slide', hint })
  } else if (slides.length === 0) {
    const hint = 'Add a slide below the head: `---`, `id: my-slide`, `---`, then its Markdown.'
    problems.push({ file, line: head.headLine, column: 1, message: 'this chapter has no slide', hint })
  }
  return {
    file,
    name,
    title: chapter?.value.title ?? name,
    backup: chapter?.value.backup ?? false,
    slides,
    problems,
  }
}

/** Whether the first block of a file is a slide, where the chapter's head should be. */
function isSlide({ head, body }: Block): boolean {
  return idInHead.test(head) || (head.trim() === '' && body.trim() !== '')
}

/** A mistake between the lines of a slide is the slide's. */
function onItsSlide(problem: Problem, slides: readonly SlideSource[]): Problem {
  const { line } = problem
  const slide = slides.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)
  return slide ? { ...problem, slide: slide.id } : problem
}

function chapterName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.md$/, '').replace(/^\d+-/, '')
}

function leadingBlankLines(text: string): number {
  return text.slice(0, text.search(/\S/)).split('\n').length - 1
}

/** The line that names a slide; also found in a head that is no YAML as a whole. */
const idInHead = /^\s*id\s*:\s*["']?([a-z][a-z0-9-]*)?/m

function readSlide(file: string, chapter: string, block: Block, problems: Problem[]): SlideSource {
  const found = readYamlBlock({ file, text: block.head, firstLine: block.headLine }, slideSchema)
  const { id: checkedId, layout = 'points', solves = [], sources = [], ...rest } = found.value
  const unreadable = Object.keys(found.value).length === 0
  const ownId = checkedId ?? (unreadable ? idInHead.exec(block.head)?.[1] : undefined)
  const wrongId = found.problems.some(({ message }) => message.startsWith('`id`'))
  const fromTitle = wrongId ? undefined : idOf(rest.title ?? headingOf(block.body))
  const id = ownId ?? fromTitle ?? `${chapter}-ligne-${block.headLine}`
  problems.push(...found.problems.map((problem) => ({ ...problem, slide: id })))
  return {
    ...rest,
    id,
    layout,
    solves,
    sources,
    file,
    firstLine: block.line,
    lastLine: block.lastLine,
    body: block.body,
    bodyLine: block.bodyLine,
    ...(ownId !== undefined ? {} : fromTitle ? { named: 'title' as const } : { unnamed: true as const }),
  }
}

/** A title as an id; none where nothing of it can stand in one. */
function idOf(title: string): string | undefined {
  const [id] = /^[a-z].*/.exec(slug(title).replace(/^[\d-]+/, '')) ?? []
  return id
}

function headingOf(markdown: string): string {
  const [, heading = ''] = /^ {0,3}# +(.*)$/m.exec(withoutCode(markdown)) ?? []
  return heading.replace(/<[^>]*>|\]\([^)]*\)|&\w+;/g, ' ')
}
