import { join, relative, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { formatProblem } from '../../talk/problem.ts'
import { onSitePage, photographPages } from '../on-site-page.ts'
import type { Progress } from '../progress.ts'
import { prepareFile, prepareFolder, writeWhole } from '../write-whole.ts'
import { documentBookmarks } from './document-bookmarks.ts'
import { kinds, type PdfOrder, pdfName } from './pdf-order.ts'
import { printPage } from './print-page.ts'
import {
  bookmarksOf,
  keepPages,
  labelsOf,
  type PrintedPage,
  pictureNames,
  readPrintedPages,
} from './printed-pages.ts'

/** Makes what is asked for, and says on the terminal what was written where. @throws a Failure. */
export async function makePdf(root: string, order: PdfOrder, progress: Progress): Promise<void> {
  const start = performance.now()
  if (order.output && !order.png) prepareFile(resolve(root, order.output))
  const { address } = kinds[order.what]
  await onSitePage(root, `${address}&theme=${order.theme}`, order.png ? 1.5 : 1, progress, async (page) => {
    const path = resolve(root, order.output ?? `dist/pdf/${pdfName(await page.title(), order)}`)
    const written = await write(root, page, order, path, progress)
    progress.done()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${relative(root, path)}: ${written}, ${seconds} s`)
  })
}

/** Writes what a page gives to a path. @returns what was written, in words. */
async function write(
  root: string,
  page: Page,
  order: PdfOrder,
  path: string,
  progress: Progress,
): Promise<string> {
  const ofSlides = order.what === 'slides' || order.what === 'steps'
  const all = ofSlides ? await readPrintedPages(page) : []
  const pages = ofSlides ? await keepPages(page, all, order) : []
  await reportOverflows(root, pages)
  if (order.png) {
    prepareFolder(path)
    const names = pictureNames(pages, all)
    for (const [index, png] of (await photographPages(page, progress)).entries())
      writeWhole(join(path, names[index] ?? ''), png)
    return names.length === 1 ? '1 picture' : `${names.length} pictures`
  }
  prepareFile(path)
  progress.at('Printing')
  const outline = ofSlides
    ? { bookmarks: bookmarksOf(pages), labels: labelsOf(pages, all) }
    : { bookmarks: await documentBookmarks(page) }
  const pdf = await printPage(page, outline)
  writeWhole(path, pdf)
  return `${Math.round(pdf.length / 1000)} kB`
}

/** A slide that is cut off is printed all the same: there may be no time left to mend it. */
async function reportOverflows(root: string, pages: readonly PrintedPage[]): Promise<void> {
  if (pages.every(({ excess }) => excess === 0)) return
  // What reads a talk is not loaded for those that are in order.
  const { overflowProblems } = await import('./overflow-problems.ts')
  const { readTalkFiles } = await import('../../build/reading/talk-files.ts')
  const problems = overflowProblems(pages, await readTalkFiles(root))
  for (const problem of problems) console.error(formatProblem(problem))
  if (problems.length > 0) process.exitCode = 1
}
