import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchBrowser } from '../../src/build/browser.ts'
import { copyTalk, type TalkCopy } from './talk-copy.ts'

/** `npm start` on a copy of the talk, and one Chromium, for a test file. */
export interface LiveTalk {
  readonly copy: TalkCopy
  readonly browser: Browser
  readonly address: string
}

export function useLiveTalk(): LiveTalk {
  let copy: TalkCopy
  let server: ViteDevServer
  let browser: Browser
  beforeAll(async () => {
    copy = copyTalk()
    server = await createServer({
      root: copy.root,
      configFile: join(copy.root, 'vite.config.ts'),
      logLevel: 'silent',
      cacheDir: join(copy.root, '.vite'),
      server: { port: 0 },
    })
    await server.listen()
    browser = await launchBrowser(inject('browserPath'))
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    copy.remove()
  })
  return {
    get copy() {
      return copy
    },
    get browser() {
      return browser
    },
    get address() {
      return server.resolvedUrls?.local[0] ?? ''
    },
  }
}
