import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtSite } from './built-site.ts'

test('all pages of a build have the theme of the talk', async () => {
  const { folder } = await builtSite('new version')
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  for (const name of ['index.html', 'presentateur.html', 'document.html']) {
    const links = [...read(name).matchAll(/rel="stylesheet"[^>]*href="\.\/([^"]+)"/g)]
    const all = [name, ...links.map(([, sheet = '']) => sheet)].map(read).join('')
    expect(all.includes('#00001a'), name).toBe(true)
  }
})
