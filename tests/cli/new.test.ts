import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadTalkConfig } from '../../src/build/reading/talk-config.ts'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { allRules } from '../../src/cli/check/rule-list.ts'
import { silence } from '../../src/cli/progress.ts'
import { layouts } from '../../src/talk/layouts.ts'
import { localeCodes } from '../../src/words/locales.ts'
import { runCommand } from '../run-command.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'new-'))
})
afterEach(() => rmSync(place, { recursive: true }))

test.each(localeCodes)(
  'a new talk has a slide of each layout, its code finds the engine, and the check of its words finds nothing, in %s',
  async (lang) => {
    const { status, stdout } = await runCommand('new', ['mon exposé', '--lang', lang], place)
    expect(status).toBe(0)
    expect(stdout).toContain("npm start -- --talk 'mon exposé'")
    const root = join(place, 'mon exposé')
    expect((await loadTalkConfig(root)).problems).toEqual([])
    const rules = new Set(
      allRules.filter(({ group }) => group === 'texte' || group === 'temps').map(({ name }) => name),
    )
    const { findings, talk } = await checkTalk(root, { rules }, silence)
    expect(findings).toEqual([])
    expect(talk.talk.settings.lang).toBe(lang)
    const used = talk.talk.chapters.flatMap(({ slides }) => slides.map(({ layout }) => layout))
    expect(new Set(used)).toEqual(new Set(layouts))
  },
)

test.each([
  ['without a folder', [], 'Name the folder of the talk'],
  ['in an unknown language', ['x', '--lang', 'tlh'], '--lang is fr or en, not tlh'],
  [
    'in a folder that holds something',
    ['plein'],
    'plein is not empty: name a folder that does not exist yet.',
  ],
])('%s it says what to do', async (_case, args, words) => {
  mkdirSync(join(place, 'plein'))
  writeFileSync(join(place, 'plein/a'), '')
  const { status, stderr } = await runCommand('new', args, place)
  expect(status).toBe(2)
  expect(stderr).toContain(words)
})
