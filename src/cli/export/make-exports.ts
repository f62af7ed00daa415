import { join, relative, resolve } from 'node:path'
import { talkSources } from '../../build/pages/talk-sources.ts'
import { readTalkFiles } from '../../build/reading/talk-files.ts'
import { slug } from '../../kit/slug.ts'
import { formatProblem } from '../../talk/problem.ts'
import { readTalk, type Talk } from '../../talk/talk.ts'
import { localeOf } from '../../words/locales.ts'
import { Failure } from '../failure.ts'
import { onSitePage, photographPages } from '../on-site-page.ts'
import type { Progress } from '../progress.ts'
import { writeWhole } from '../write-whole.ts'
import { articleMarkdown } from './article-markdown.ts'
import { captionerPdf } from './captioner-pdf.ts'
import { captionerSheet, captionerText } from './captioner-sheet.ts'
import type { ExportOrder } from './export-order.ts'
import { plainWords, scriptText } from './script-text.ts'
import { type SlideTexts, talkTexts } from './talk-texts.ts'
import { openLog, videoTexts } from './video-texts.ts'

/** Writes what is asked for, and says on the terminal what was written where. @throws a Failure. */
export async function makeExports(root: string, order: ExportOrder, progress: Progress): Promise<void> {
  const reading = readTalk(await readTalkFiles(root))
  const { talk, problems } = reading
  if (problems.length > 0) throw new Failure(1, problems.map(formatProblem).join('\n'))
  const texts = talkTexts(reading)
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
  if (order.vtt) {
    const log = openLog(resolve(order.vtt.log), talk)
    for (const [end, text] of videoTexts(talk, log, order.vtt.start)) write(`${name}${end}`, text)
  }
  if (order.captioner) {
    const sheet = captionerSheet(talk, texts)
    write(`${name}-sous-titreur.txt`, captionerText(sheet))
    write(`${name}-sous-titreur.pdf`, await captionerPdf(sheet))
  }
  if (order.pptx) write(`${name}.pptx`, await makePowerpoint(root, talk, texts, order, progress))
}

/** Pictures of 2560 × 1440 pixels, each of a slide after its last step. */
async function makePowerpoint(
  root: string,
  { settings, chapters }: Talk,
  texts: ReadonlyMap<string, SlideTexts>,
  { theme }: ExportOrder,
  progress: Progress,
): Promise<Uint8Array> {
  const address = `index.html?view=print&theme=${theme}`
  const { shown, pictures } = await onSitePage(root, address, 2, progress, async (page) => ({
    pictures: await photographPages(page, progress),
    shown: await page.locator('.pdf-page section').evaluateAll(shownWords),
  }))
  const locale = localeOf(settings.lang)
  const slides = chapters
    .flatMap((chapter) => chapter.slides)
    .map(({ id, title }) => {
      const index = shown.findIndex(({ slide }) => slide === id)
      const png = pictures[index]
      if (!png) throw new Error(`no picture of slide ${id}`)
      const notes = (texts.get(id)?.said ?? []).map((words) => plainWords(words, locale)).join('\n\n')
      return { title, notes, png, words: shown[index]?.words ?? '' }
    })
  progress.at('Writing the file')
  const { powerpoint } = await import('./powerpoint.ts')
  const { title, subtitle = '', speaker } = settings
  return powerpoint(slides, {
    title,
    author: speaker?.name ?? '',
    subject: locale.typography(subtitle),
    locale,
  })
}

/** Runs in the page: the words on each slide and the descriptions of its figures. */
function shownWords(sections: readonly Element[]): { slide: string; words: string }[] {
  return sections.map((section) => {
    for (const part of section.querySelectorAll('aside.notes, .hidden, .symbols')) part.remove()
    const words = (section.textContent ?? '').replace(/\s+/g, ' ').trim()
    return { slide: (section as HTMLElement).dataset.slide ?? '', words }
  })
}
