import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ViteDevServer } from 'vite'
import { type ScriptDuration, withDurations } from './script-durations.ts'

/** While the dev server runs, the speaker's page may have the `durée:` lines of slides/script.md written, after it was told what would change. */
export function writeDurations(server: ViteDevServer): void {
  const path = join(server.config.root, 'slides/script.md')
  server.ws.on('talk:durations', (request: unknown, client) => {
    const { durations, write } = readRequest(request)
    try {
      const { script, changes } = withDurations(readFileSync(path, 'utf8'), durations)
      if (write && changes.length > 0) writeFileSync(path, script)
      client.send('talk:durations-changed', { changed: changes, written: write })
    } catch (error) {
      server.config.logger.warn(`the durations cannot be written: ${(error as Error).message}`)
      client.send('talk:durations-changed', { changed: [], written: false })
    }
  })
}

function readRequest(request: unknown): { durations: ScriptDuration[]; write: boolean } {
  const { durations, write } = (request ?? {}) as { durations?: unknown; write?: unknown }
  return { durations: Array.isArray(durations) ? durations.filter(isDuration) : [], write: write === true }
}

function isDuration(value: unknown): value is ScriptDuration {
  const { slide, seconds } = (value ?? {}) as Partial<ScriptDuration>
  return (
    typeof slide === 'string' && Number.isInteger(seconds) && Number(seconds) > 0 && Number(seconds) < 36_000
  )
}
