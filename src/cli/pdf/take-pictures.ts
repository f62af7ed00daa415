import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Progress } from '../progress.ts'
import { prepareFolder, writeWhole } from '../write-whole.ts'
import type { PrintedPage } from './printed-pages.ts'

/** Writes a PNG of each page of the print view into a folder: `06-previously.png`, `06-previously-1.png` after its first step. Numbers are those in `all`. @returns what was written, in words. */
export async function takePictures(
  page: Page,
  pages: readonly PrintedPage[],
  all: readonly PrintedPage[],
  folder: string,
  progress: Progress,
): Promise<string> {
  prepareFolder(folder)
  const order = [...new Set(all.map(({ slide }) => slide))]
  let step = 0
  for (const [index, { slide }] of pages.entries()) {
    progress.at(`Picture ${index + 1} of ${pages.length}`)
    step = pages[index - 1]?.slide === slide ? step + 1 : 0
    const number = String(order.indexOf(slide) + 1).padStart(2, '0')
    const name = `${number}-${slide}${step === 0 ? '' : `-${step}`}.png`
    writeWhole(join(folder, name), await page.locator('.pdf-page').nth(index).screenshot())
  }
  return pages.length === 1 ? '1 picture' : `${pages.length} pictures`
}
