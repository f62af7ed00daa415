import { join, relative, resolve } from 'node:path'
import { readTalkFiles } from '../../build/talk-files.ts'
import { talkSources } from '../../build/talk-sources.ts'
import { slug } from '../../kit/slug.ts'
import { formatProblem } from '../../talk/problem.ts'
import { readTalk, type Talk } from '../../talk/talk.ts'
import { frenchTypography } from '../../talk/typography.ts'
import { Failure } from '../failure.ts'
import type { Progress } from '../progress.ts'
import { writeWhole } from '../write-whole.ts'
import { articleMarkdown } from './article-markdown.ts'
import type { ExportOrder } from './export-order.ts'
import { photographSlides } from './photograph-slides.ts'
import { plainWords, scriptText } from './script-text.ts'
import { readTalkTexts, type SlideTexts } from './talk-texts.ts'

/** Writes what is asked for, and says on the terminal what was written where. @throws a Failure. */
export async function makeExports(root: string, order: ExportOrder, progress: Progress): Promise<void> {
  const files = readTalkFiles(root)
  const { talk, problems } = readTalk(files)
  if (problems.length > 0) throw new Failure(1, problems.map(formatProblem).join('\n'))
  const texts = readTalkTexts(files)
  const name = join(resolve(root, order.folder), slug(talk.settings.title) || 'talk')
  const write = (path: string, content: string | Uint8Array) => {
    writeWhole(path, content)
    progress.done()
    console.log(relative(root, path))
  }
  if (order.text) {
    write(`${name}-script.txt`, scriptText(talk, texts))
    write(`${name}.md`, articleMarkdown(talk, texts, talkSources(talk)))
  }
  if (order.pptx) write(`${name}.pptx`, await makePowerpoint(root, talk, texts, order, progress))
}

async function makePowerpoint(
  root: string,
  { settings, chapters }: Talk,
  texts: ReadonlyMap<string, SlideTexts>,
  { theme }: ExportOrder,
  progress: Progress,
): Promise<Uint8Array> {
  const photographs = await photographSlides(root, theme, progress)
  const slides = chapters
    .flatMap((chapter) => chapter.slides)
    .map(({ id, title }) => {
      const photograph = photographs.get(id)
      if (!photograph) throw new Error(`no picture of slide ${id}`)
      const notes = (texts.get(id)?.said ?? []).map(plainWords).join('\n\n')
      return { title, notes, ...photograph }
    })
  progress.at('Writing the file')
  const { powerpoint } = await import('./powerpoint.ts')
  const { title, subtitle = '', speaker } = settings
  return powerpoint(slides, { title, author: speaker?.name ?? '', subject: frenchTypography(subtitle) })
}
