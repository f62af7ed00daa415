import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { watchTalk } from '../../src/cli/check/watch.ts'
import { findingsIn, slideWith, writeTalk } from './talk-folder.ts'

const rules = new Set(allRules.filter(({ group }) => group === 'texte').map(({ name }) => name))

let close = () => {}
let root = ''
afterEach(() => {
  close()
  rmSync(root, { recursive: true, force: true })
})

test('each save is checked again, also one that replaces the file', async () => {
  const path = 'slides/01-un.md'
  root = writeTalk()
  const printed: string[] = []
  close = watchTalk(root, rules, (text) => printed.push(text))
  const last = (words: RegExp) => vi.waitFor(() => expect(printed.at(-1)).toMatch(words), { timeout: 30_000 })
  await last(/^Reading the talk …\nNo problem in the talk\.$/)

  writeFileSync(join(root, path), slideWith('# Un titre', 'layout: point'))
  await last(/^Reading the talk …\nslides\/01-un\.md:6:\d+: error: .*\[reading\]\n1 problem in 1 file\.$/)

  writeFileSync(join(root, 'other'), slideWith('# Un titrre'))
  renameSync(join(root, 'other'), join(root, path))
  await last(/slides\/01-un\.md:8:6: error: .*\[spelling\]\n1 problem in 1 file\.$/)

  writeFileSync(join(root, path), slideWith('# Un titre'))
  await last(/No problem/)
})

describe('folders', () => {
  const watched = async () => {
    root = writeTalk()
    const printed: string[] = []
    close = watchTalk(root, rules, (text) => printed.push(text))
    return (words: RegExp) =>
      vi.waitFor(() => expect(printed.splice(0).join('\n')).toMatch(words), { timeout: 30_000 })
  }
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>'

  test('that are new are watched, and so are those in them', async () => {
    const next = await watched()
    await next(/No problem/)
    for (const folder of ['assets', 'assets/neuf', 'assets/neuf/plus']) {
      mkdirSync(join(root, folder))
      await next(/problem/i)
    }
    writeFileSync(join(root, 'assets/neuf/plus/un.svg'), picture)
    await next(/assets\/neuf\/plus\/un\.svg:1:1: error: .*\n1 problem in 1 file/)
  })

  test('that were taken away and came back are watched', async () => {
    const next = await watched()
    await next(/No problem/)
    renameSync(join(root, 'slides'), join(root, 'away'))
    await next(/\d problems? in/)
    renameSync(join(root, 'away'), join(root, 'slides'))
    await next(/No problem/)
    writeFileSync(join(root, 'slides/01-un.md'), slideWith('# Un titrre'))
    await next(/01-un\.md:8:6: error: .*\n1 problem in 1 file/)
  })
})

test('a file that is gone while it is read is waited for: nothing is printed that is not so', async () => {
  root = writeTalk({ 'slides/01-un.md': slideWith('# Un titrre') })
  symlinkSync('later.html', join(root, 'index.html'))
  const printed: string[] = []
  close = watchTalk(root, rules, (text) => printed.push(text))
  await findingsIn({}, ...rules) // takes as long as the reading that finds no file
  writeFileSync(join(root, 'later.html'), '')
  await vi.waitFor(() => expect(printed).not.toEqual([]), { timeout: 30_000 })
  expect(printed[0]).toMatch(/slides\/01-un\.md:8:6: error: .*\n1 problem in 1 file\.$/)
})

test("the editor's matcher knows where a check begins and ends", async () => {
  root = writeTalk({ 'slides/01-un.md': slideWith('# Un titrre') })
  const { tasks } = JSON.parse(readFileSync(join(import.meta.dirname, '../../.vscode/tasks.json'), 'utf8'))
  const { problemMatcher } = tasks.find(({ isBackground }: { isBackground?: boolean }) => isBackground)
  const { beginsPattern, endsPattern } = problemMatcher.background
  const lines = await new Promise<string[]>((resolve) => {
    close = watchTalk(root, rules, (text) => resolve(text.split('\n')))
  })
  expect(lines.map((line) => new RegExp(beginsPattern).test(line))).toEqual([true, false, false])
  expect(lines.map((line) => new RegExp(endsPattern).test(line))).toEqual([false, false, true])
  expect(new RegExp(endsPattern).test('No problem in the talk.')).toBe(true)
})
