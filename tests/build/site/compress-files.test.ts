import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writeCopies } from '../../../src/build/site/compress-files.ts'

test('text files get copies with the same content, others and tiny ones none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'))
  const cache = mkdtempSync(join(tmpdir(), 'compressed-'))
  try {
    const text = '<p>Thanos</p>'.repeat(100)
    writeFileSync(join(folder, 'page.html'), text)
    writeFileSync(join(folder, 'tiny.css'), 'a{}')
    writeFileSync(join(folder, 'font.woff2'), text)
    await writeCopies(folder, cache)
    await writeCopies(folder, cache)
    expect(readdirSync(folder).sort()).toEqual([
      'font.woff2',
      'page.html',
      'page.html.br',
      'page.html.gz',
      'tiny.css',
    ])
    expect(brotliDecompressSync(readFileSync(join(folder, 'page.html.br'))).toString()).toBe(text)
    expect(gunzipSync(readFileSync(join(folder, 'page.html.gz'))).toString()).toBe(text)
  } finally {
    for (const made of [folder, cache]) rmSync(made, { recursive: true })
  }
})
