import { relative, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { formatProblem } from '../../talk/problem.ts'
import { freshSite } from '../fresh-site.ts'
import type { Progress } from '../progress.ts'
import { openSitePage, startBrowser } from '../site-page.ts'
import { prepareFile, writeWhole } from '../write-whole.ts'
import { documentBookmarks } from './document-bookmarks.ts'
import { pdfName } from './pdf-name.ts'
import type { PdfOrder } from './pdf-order.ts'
import { printPage } from './print-page.ts'
import { bookmarksOf, keepPages, labelsOf, type PrintedPage, readPrintedPages } from './printed-pages.ts'
import { takePictures } from './take-pictures.ts'

/** Makes what is asked for, and says on the terminal what was written where. @throws a Failure. */
export async function makePdf(root: string, order: PdfOrder, progress: Progress): Promise<void> {
  const start = performance.now()
  if (order.output && !order.png) prepareFile(resolve(root, order.output))
  const site = await freshSite(root, () => progress.at('Building the site'))
  progress.at('Opening the talk')
  const browser = await startBrowser()
  try {
    const page = await openSitePage(browser, site, addressOf(order), {
      deviceScaleFactor: order.png ? 1.5 : 1,
    })
    const path = resolve(root, order.output ?? `dist/pdf/${pdfName(await page.title(), order)}`)
    const write = order.what in documents ? writeDocument : writeSlides
    const written = await write(root, page, order, path, progress)
    progress.done()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${relative(root, path)}: ${written}, ${seconds} s`)
  } finally {
    progress.done()
    await browser.close()
  }
}

const documents = {
  document: 'document.html?imprimable',
  'two-up': 'document.html?imprimable&deux-par-page',
  notes: 'document.html?imprimable&notes-seules',
}

function addressOf({ what, theme }: PdfOrder): string {
  const addresses = { ...documents, slides: 'index.html?view=print', steps: 'index.html?view=print&etapes' }
  return `${addresses[what]}&theme=${theme}`
}

/** Writes what a page gives to a path. @returns what was written, in words. */
type Write = (root: string, page: Page, order: PdfOrder, path: string, progress: Progress) => Promise<string>

const writeDocument: Write = async (_root, page, _order, path, progress) => {
  prepareFile(path)
  progress.at('Printing')
  return save(path, await printPage(page, { bookmarks: await documentBookmarks(page) }))
}

const writeSlides: Write = async (root, page, order, path, progress) => {
  const all = await readPrintedPages(page)
  const pages = await keepPages(page, all, order)
  await reportOverflows(root, pages)
  if (order.png) return takePictures(page, pages, all, path, progress)
  prepareFile(path)
  progress.at('Printing')
  return save(path, await printPage(page, { bookmarks: bookmarksOf(pages), labels: labelsOf(pages, all) }))
}

function save(path: string, pdf: Uint8Array): string {
  writeWhole(path, pdf)
  return `${Math.round(pdf.length / 1000)} kB`
}

/** A slide that is cut off is printed all the same: there may be no time left to mend it. */
async function reportOverflows(root: string, pages: readonly PrintedPage[]): Promise<void> {
  if (pages.every(({ excess }) => excess === 0)) return
  // What reads a talk is not loaded for those that are in order.
  const [{ overflowProblems }, { readTalkFiles }] = await Promise.all([
    import('./overflow-problems.ts'),
    import('../../build/talk-files.ts'),
  ])
  const problems = overflowProblems(pages, readTalkFiles(root))
  for (const problem of problems) console.error(formatProblem(problem))
  if (problems.length > 0) process.exitCode = 1
}
