import { build } from 'vite'
import { siteConfig } from '../../src/cli/site-config.ts'

/** What `sites.ts` asks this process for, and what it hears. */
export interface BuildOrder {
  readonly talk: string
  readonly folder: string
  readonly mode: string
  readonly subtitles: boolean
  /** Which browser draws diagrams. */
  readonly browser: string
}
export interface BuildReport {
  readonly said: string
  readonly failed: boolean
}

// Sites are built in one process, one after another: to start takes longer than to build.
process.on('message', async (order: BuildOrder) => process.send?.(await carryOut(order)))

async function carryOut({ talk, folder, mode, subtitles, browser }: BuildOrder): Promise<BuildReport> {
  process.env.CHROMIUM_PATH = browser
  let said = ''
  const hear = (chunk: unknown) => {
    said += chunk
    return true
  }
  const { stdout, stderr } = process
  const writes = [stdout.write, stderr.write] as const
  ;[stdout.write, stderr.write] = [hear, hear]
  try {
    await build(await siteConfig(talk, { mode, build: { outDir: folder, emptyOutDir: true } }, { subtitles }))
    return { said, failed: false }
  } catch (error) {
    return { said: `${said}\n${error}`, failed: true }
  } finally {
    ;[stdout.write, stderr.write] = writes
  }
}
