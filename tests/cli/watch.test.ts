import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { watchTalk } from '../../src/cli/check/watch.ts'
import { slideWith, writeTalk } from './talk-folder.ts'

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
