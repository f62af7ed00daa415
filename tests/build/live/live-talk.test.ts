import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { siteConfig } from '../../../src/cli/site-config.ts'
import { root } from '../../small-talk.ts'
import { copyTalk } from '../../talk-copy.ts'

test('what is saved just after the start is shown, though the watcher has not found the files yet', async () => {
  const copy = copyTalk(root)
  const server = await createServer(await siteConfig(copy.root, { logLevel: 'silent', server: { port: 0 } }))
  copy.edit('01-les-mots.md', (text) => text.replace(/^# .*$/m, '# Vite dit'))
  await server.listen()
  const page = async () => (await fetch(server.resolvedUrls?.local[0] ?? '')).text()
  await expect.poll(page, { interval: 200 }).toContain('Vite dit')
  await server.close()
  copy.remove()
})
