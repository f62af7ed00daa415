import type { Page } from 'playwright-core'
import type { Bookmark } from '../../pdf/bookmarks.ts'
import type { PdfAdditions } from '../../pdf/complete-pdf.ts'
import { publishLinks } from '../site-page.ts'

export interface Outline {
  readonly bookmarks: readonly Bookmark[]
  readonly labels?: readonly string[]
}

/** Prints an open page of the site, tagged, on the paper that it asks for, and completes the PDF. */
export async function printPage(page: Page, outline: Outline): Promise<Uint8Array> {
  // Loaded while the browser prints: it takes nearly as long.
  const completing = import('../../pdf/complete-pdf.ts')
  await publishLinks(page)
  const description = await readDescription(page)
  const printed = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true })
  const { completePdf } = await completing
  return completePdf(printed, { description, ...outline })
}

function readDescription(page: Page): Promise<PdfAdditions['description']> {
  return page.evaluate(() => ({
    title: document.title,
    author: document.querySelector<HTMLMetaElement>('meta[name="author"]')?.content,
    subject: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content,
    language: document.documentElement.lang,
  }))
}
