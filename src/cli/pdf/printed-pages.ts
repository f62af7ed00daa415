import type { Page } from 'playwright-core'
import type { Bookmark } from '../../pdf/bookmarks.ts'
import { Failure } from '../failure.ts'
import type { PdfOrder } from './pdf-order.ts'

/** A page of the print view. */
export interface PrintedPage {
  readonly slide: string
  readonly title: string
  readonly chapter: string
  /** As the room shows it; the slides of the appendix have none. */
  readonly number: string | undefined
  /** Pixels that do not fit. */
  readonly excess: number
}

/** The pages of the print view, in order. */
export function readPrintedPages(page: Page): Promise<PrintedPage[]> {
  return page.locator('.pdf-page').evaluateAll((pages) =>
    pages.map((element) => {
      const { slide = '', title = '', chapter = '' } = element.querySelector('section')?.dataset ?? {}
      const frame = element.querySelector('.frame')
      const parts = [...(frame?.querySelectorAll('*:not(.hidden, .hidden *, svg *)') ?? [])]
      const below = parts.map(
        (part) => part.getBoundingClientRect().bottom - (frame?.getBoundingClientRect().bottom ?? 0),
      )
      const cut = [...element.querySelectorAll('pre')].map((block) => block.scrollHeight - block.clientHeight)
      return {
        slide,
        title,
        chapter,
        number: (element as HTMLElement).dataset.number,
        excess: Math.round(Math.max(0, ...below, ...cut)),
      }
    }),
  )
}

/** Leaves only the pages asked for. */
export async function keepPages(
  page: Page,
  all: readonly PrintedPage[],
  order: Pick<PdfOrder, 'slides' | 'chapter'>,
): Promise<PrintedPage[]> {
  const wanted = wantedSlides(all, order)
  await page.locator('.pdf-page').evaluateAll((pages, ids) => {
    for (const element of pages)
      if (!ids.includes(element.querySelector('section')?.dataset.slide ?? '')) element.remove()
  }, wanted)
  return all.filter(({ slide }) => wanted.includes(slide))
}

/** The ids of the slides that are asked for. @throws a Failure for slides or a chapter that do not exist. */
export function wantedSlides(
  pages: readonly PrintedPage[],
  { slides, chapter }: Pick<PdfOrder, 'slides' | 'chapter'>,
): string[] {
  const ids = [...new Set(pages.map(({ slide }) => slide))]
  const unknown = slides?.filter((id) => !ids.includes(id)) ?? []
  if (unknown.length > 0)
    throw new Failure(2, `There is no slide \`${unknown.join('`, `')}\`. Slides: ${ids.join(', ')}.`)
  if (slides) return ids.filter((id) => slides.includes(id))
  if (chapter === undefined) return ids
  const chapters = bookmarksOf(pages)
  const wanted = chapters[chapter - 1]
  if (wanted) return ids.filter((id) => pages.find(({ slide }) => slide === id)?.chapter === wanted.title)
  const list = chapters.map(({ title }, index) => `${index + 1} ${title}`).join(', ')
  throw new Failure(2, `There is no chapter ${chapter}. Chapters: ${list}.`)
}

/** Chapters, and below each its slides; steps have none of their own. */
export function bookmarksOf(pages: readonly PrintedPage[]): Bookmark[] {
  const firsts = [...pages.entries()].filter(([index]) => stepOf(pages, index) === 0)
  const titles = [...new Set(pages.map(({ chapter }) => chapter))]
  return titles.map((title) => {
    const own = firsts.filter(([, { chapter }]) => chapter === title)
    const items = own.map(([index, page]) => ({ title: page.title, page: index, items: [] }))
    return { title, page: own[0]?.[0] ?? 0, items }
  })
}

/** The slide's number; `A1` in the appendix; `7.2` after the second step. `all` are the pages of the whole talk. */
export function labelsOf(pages: readonly PrintedPage[], all: readonly PrintedPage[]): string[] {
  const appendix = [...new Set(all.filter(({ number }) => number === undefined).map(({ slide }) => slide))]
  return pages.map(({ slide, number }, index) => {
    const step = stepOf(pages, index)
    return `${number ?? `A${appendix.indexOf(slide) + 1}`}${step === 0 ? '' : `.${step}`}`
  })
}

/** `06-previously.png`, `06-previously-1.png` after its first step. */
export function pictureNames(pages: readonly PrintedPage[], all: readonly PrintedPage[]): string[] {
  const order = [...new Set(all.map(({ slide }) => slide))]
  return pages.map(({ slide }, index) => {
    const step = stepOf(pages, index)
    const number = String(order.indexOf(slide) + 1).padStart(2, '0')
    return `${number}-${slide}${step === 0 ? '' : `-${step}`}.png`
  })
}

/** How many pages of the same slide come before a page. */
function stepOf(pages: readonly PrintedPage[], index: number): number {
  return index - pages.findIndex(({ slide }) => slide === pages[index]?.slide)
}
