import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptFile } from '../../src/build/kept-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const never = () => Promise.reject(new Error('made again'))

test('is made once, and again from anything else', async () => {
  const path = await keptFile(folder, '/x.txt', ['ab', 'c'], async () => 'first')
  expect(readFileSync(path, 'utf8')).toBe('first')
  expect(path).toMatch(/[\da-f]{32}\/x\.txt$/)
  expect(await keptFile(folder, '/x.txt', ['ab', 'c'], never)).toBe(path)
  const other = await keptFile(folder, '/x.txt', ['a', 'bc'], async () => 'second')
  expect([path, other].map((file) => readFileSync(file, 'utf8'))).toEqual(['first', 'second'])
})

test('is made once for all who ask at once', async () => {
  const paths = await Promise.all([
    keptFile(folder, '.txt', ['a'], async () => 'made'),
    keptFile(folder, '.txt', ['a'], never),
  ])
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['made', 'made'])
})

test('what fails is made again by who asks next', async () => {
  await expect(keptFile(folder, '.txt', ['a'], never)).rejects.toThrow('made again')
  expect(readFileSync(await keptFile(folder, '.txt', ['a'], async () => 'made'), 'utf8')).toBe('made')
})

test('what cannot be made is not kept', async () => {
  expect(await keptFile(folder, '.txt', ['a'], async () => undefined)).toBeUndefined()
  expect(await keptFile(folder, '.txt', ['a'], async () => 'made')).toBeTruthy()
})

test('is gone a month after it was last asked for, when something new comes', async () => {
  const days = (number: number) => Date.now() / 1000 - number * 24 * 60 * 60
  const make = (source: string) => keptFile(folder, '/x.txt', [source], async () => source)
  const [old, young, asked] = await Promise.all(['old', 'young', 'asked'].map(make))
  for (const [path = '', age = 0] of [
    [old, 31],
    [young, 29],
    [asked, 31],
  ] as const)
    utimesSync(path, days(age), days(age))
  // As the next run finds them.
  const next: typeof import('../../src/build/kept-file.ts') = await import(
    /* @vite-ignore */ `../../src/build/kept-file.ts?${'next'}`
  )
  for (const source of ['asked', 'new']) await next.keptFile(folder, '/x.txt', [source], async () => source)
  expect([old, young, asked].map((path = '') => existsSync(path))).toEqual([false, true, true])
})
