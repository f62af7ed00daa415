import { join } from 'node:path'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { ensureBrowser } from '../../src/build/browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served: below a path, as on GitHub Pages. */
    siteUrl: string
    browserPath: string
  }
}

const root = join(import.meta.dirname, '../..')

/** Builds the site once for all browser tests and serves it below a path of its own. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = ensureBrowser((line) => console.log(line))
  process.env.CHROMIUM_PATH = browserPath
  const outDir = join(root, 'node_modules/.cache/test-site')
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const server = await preview({ root, base: '/un/sous-chemin/', build: { outDir }, preview: { port: 0 } })
  const [siteUrl] = server.resolvedUrls?.local ?? []
  if (!siteUrl) throw new Error('the preview server gives no URL')
  project.provide('siteUrl', siteUrl)
  project.provide('browserPath', browserPath)
  return () => server.close()
}
