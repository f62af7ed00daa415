import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../src/cli/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('writes a file, its folders too, over an older one, and leaves nothing else', () => {
  const path = join(folder, 'a/b/c.txt')
  writeWhole(path, 'un')
  writeWhole(path, 'deux')
  expect(readFileSync(path, 'utf8')).toBe('deux')
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
})

test('says when the name is taken by a folder', () => {
  mkdirSync(join(folder, 'x.pdf'))
  expect(() => writeWhole(join(folder, 'x.pdf'), '')).toThrow(/x\.pdf is a folder/)
})

test('does not put a file in the place of a pipe or a device', () => {
  const path = join(folder, 'pipe.pdf')
  execFileSync('mkfifo', [path])
  expect(() => writeWhole(path, 'x')).toThrow(/pipe\.pdf is not an ordinary file/)
  expect(statSync(path).isFIFO()).toBe(true)
})

test('says when a part of the path is a file', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => writeWhole(join(folder, 'file/x.pdf'), '')).toThrow(
    /Cannot write .*a file is where a folder should be/,
  )
})

test('says when it cannot be written, and leaves no part of it', () => {
  // The longest name there may be: the one of the part is longer.
  const name = 'e'.repeat(255)
  expect(() => writeWhole(join(folder, name), 'x')).toThrow(/Cannot write/)
  expect(readdirSync(folder)).toEqual([])
})
