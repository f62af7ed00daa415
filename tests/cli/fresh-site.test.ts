import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFresh } from '../../src/cli/fresh-site.ts'

/** Seconds. The engine, which a site is made from too, is older than the site. */
const built = Date.now() / 1000
const old = built - 100
const later = built + 100

let root: string
let site: string
const write = (path: string, second: number) => {
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), second, second)
}
const touch = (path: string, second: number) => utimesSync(join(root, path), second, second)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'))
  site = join(root, 'dist')
  for (const folder of ['slides', 'assets/deep', 'dist']) mkdirSync(join(root, folder), { recursive: true })
  write('slides/a.md', old)
  write('assets/deep/b.svg', old)
  for (const folder of ['slides', 'assets', 'assets/deep']) touch(folder, old)
  write('dist/index.html', built)
  write('dist/presentateur.html', built)
  write('dist/document.html', built)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a site newer than all that it is made of is fresh', () => {
  expect(isFresh(root, site)).toBe(true)
})

test.each(['dist/index.html', 'dist/presentateur.html', 'dist/document.html'])(
  'without %s it is not',
  (page) => {
    rmSync(join(root, page))
    expect(isFresh(root, site)).toBe(false)
  },
)

test('a file changed or removed since makes it old', () => {
  touch('assets/deep/b.svg', later)
  expect(isFresh(root, site)).toBe(false)
  touch('assets/deep/b.svg', old)
  expect(isFresh(root, site)).toBe(true)
  rmSync(join(root, 'slides/a.md'))
  expect(isFresh(root, site)).toBe(false)
})
