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

/** Leaves only the pages asked for. @throws a Failure for slides or a chapter that do not exist. */
export async function keepPages(
  page: Page,
  all: readonly PrintedPage[],
  { slides, chapter }: PdfOrder,
): Promise<PrintedPage[]> {
  const wanted = wantedSlides(all, slides, chapter)
  await page.locator('.pdf-page').evaluateAll((pages, ids) => {
    for (const element of pages)
      if (!ids.includes(element.querySelector('section')?.dataset.slide ?? '')) element.remove()
  }, wanted)
  return all.filter(({ slide }) => wanted.includes(slide))
}

function wantedSlides(
  pages: readonly PrintedPage[],
  slides: readonly string[] | undefined,
  chapter: number | undefined,
): string[] {
  const ids = [...new Set(pages.map(({ slide }) => slide))]
  if (slides) {
    const unknown = slides.filter((id) => !ids.includes(id))
    if (unknown.length > 0)
      throw new Failure(2, `There is no slide \`${unknown.join('`, `')}\`. Slides: ${ids.join(', ')}.`)
    return ids.filter((id) => slides.includes(id))
  }
  if (chapter === undefined) return ids
  const chapters = [...new Set(pages.map((page) => page.chapter))]
  const title = chapters[chapter - 1]
  if (title === undefined) {
    const list = chapters.map((name, index) => `${index + 1} ${name}`).join(', ')
    throw new Failure(2, `There is no chapter ${chapter}. Chapters: ${list}.`)
  }
  return [...new Set(pages.filter((page) => page.chapter === title).map(({ slide }) => slide))]
}

/** Chapters, and below each its slides; steps have none of their own. */
export function bookmarksOf(pages: readonly PrintedPage[]): Bookmark[] {
  const chapters = new Map<string, { title: string; page: number; items: Bookmark[] }>()
  for (const [index, { slide, title, chapter }] of pages.entries()) {
    if (pages[index - 1]?.slide === slide) continue
    const entry = chapters.get(chapter) ?? { title: chapter, page: index, items: [] }
    entry.items.push({ title, page: index, items: [] })
    chapters.set(chapter, entry)
  }
  return [...chapters.values()]
}

/** The slide's number; `A1` in the appendix; `7.2` after the second step. `all` are the pages of the whole talk. */
export function labelsOf(pages: readonly PrintedPage[], all: readonly PrintedPage[]): string[] {
  const appendix = [...new Set(all.filter(({ number }) => number === undefined).map(({ slide }) => slide))]
  let step = 0
  return pages.map(({ slide, number }, index) => {
    step = pages[index - 1]?.slide === slide ? step + 1 : 0
    const name = number ?? `A${appendix.indexOf(slide) + 1}`
    return step === 0 ? name : `${name}.${step}`
  })
}
