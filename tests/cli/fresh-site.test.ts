import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFresh } from '../../src/cli/fresh-site.ts'

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
  for (const folder of ['slides', 'src/deep', 'dist']) mkdirSync(join(root, folder), { recursive: true })
  write('slides/a.md', 1000)
  write('src/deep/b.ts', 1000)
  for (const folder of ['slides', 'src', 'src/deep']) touch(folder, 1000)
  write('dist/index.html', 2000)
  write('dist/presentateur.html', 2000)
  write('dist/document.html', 2000)
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
  touch('src/deep/b.ts', 3000)
  expect(isFresh(root, site)).toBe(false)
  touch('src/deep/b.ts', 1000)
  expect(isFresh(root, site)).toBe(true)
  rmSync(join(root, 'slides/a.md'))
  expect(isFresh(root, site)).toBe(false)
})
