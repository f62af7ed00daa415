import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { siteConfig } from '../../src/cli/site-config.ts'
import { root as smallTalk } from '../small-talk.ts'
import { copyTalk, type TalkCopy } from '../talk-copy.ts'
import { until } from './until.ts'

/** `npm start` on a copy of the talk, for a test file. */
export interface LiveTalk {
  readonly copy: TalkCopy
  readonly address: string
  /** Puts back all of slides/, and waits until an open deck shows that. */
  restore(page: Page): Promise<void>
}

export function useLiveTalk(): LiveTalk {
  let copy: TalkCopy
  let server: ViteDevServer
  let times = 0
  beforeAll(async () => {
    copy = copyTalk(smallTalk)
    const wishes = { logLevel: 'silent' as const, server: { port: 0 } }
    server = await createServer(await siteConfig(copy.root, wishes))
    await server.listen()
    // What is saved from here on is an event: the watcher has found the files.
    await vi.waitFor(
      () => expect(server.watcher.getWatched()[join(copy.root, 'slides')]).toContain('script.md'),
      { timeout: 60_000 },
    )
  })
  afterAll(async () => {
    await server?.close()
    copy.remove()
  })
  return {
    get copy() {
      return copy
    },
    get address() {
      return server.resolvedUrls?.local[0] ?? ''
    },
    async restore(page) {
      copy.restore()
      // What is saved last is shown last.
      const mark = `en vrai ${++times}`
      copy.edit('90-questions.md', (text) => text.replace(/(id: en-reserve[\s\S]*?\n# ).*/, `$1${mark}`))
      await until(
        page,
        (mark) => document.querySelector('#en-reserve h2')?.textContent?.replace(/\s/g, ' ') === mark,
        mark,
      )
    },
  }
}
