import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { freshSite } from '../../../src/cli/fresh-site.ts'
import { runTypescript } from '../../run-typescript.ts'
import type { Decks } from './measure-deck.ts'

export interface Pdf {
  readonly seconds: number
  readonly bytes: number
}

/** The talk as a PDF: by `npm run pdf` on a built site, and by reveal's print view of the plain deck in a browser that is open. */
export async function measurePdf(project: string, browser: Browser, plainUrl: string): Promise<Decks<Pdf>> {
  await freshSite(project, () => {})
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'))
  try {
    const ours = join(folder, 'ours.pdf')
    const start = performance.now()
    const command = [...runTypescript, 'src/cli/pdf.ts', '--sortie', ours]
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' })
    if (status !== 0) throw new Error(`npm run pdf: ${stderr}`)
    const seconds = (performance.now() - start) / 1000
    return { ours: { seconds, bytes: statSync(ours).size }, plain: await printPlain(browser, plainUrl) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function printPlain(browser: Browser, url: string): Promise<Pdf> {
  const start = performance.now()
  const page = await browser.newPage()
  await page.goto(`${url}?view=print`)
  await page.waitForFunction(
    () => 'drawn' in document.documentElement.dataset && document.querySelector('.pdf-page') !== null,
  )
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  await page.close()
  return { seconds: (performance.now() - start) / 1000, bytes: pdf.byteLength }
}
