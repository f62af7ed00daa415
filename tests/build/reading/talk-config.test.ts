import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cacheFolder, engineRoot } from '../../../src/build/engine-root.ts'
import { loadTalkConfig } from '../../../src/build/reading/talk-config.ts'
import { thanos } from '../../../src/thanos/thanos.ts'
import { writeTalk } from '../../cli/talk-folder.ts'

let root = ''
afterEach(() => rmSync(root, { recursive: true }))

const problemsOf = async (code: string) => {
  root = writeTalk({ 'talk.config.ts': code })
  const { config, problems } = await loadTalkConfig(root)
  expect(config).toEqual({})
  return problems.map(({ line, message, hint }) => `${line} ${message} → ${hint}`).join('\n')
}

test('beside our code it is a module like any other; what Node does not run is bundled, as elsewhere', async () => {
  root = cacheFolder('talk-config-test')
  mkdirSync(root, { recursive: true })
  writeFileSync(join(root, 'talk.config.ts'), 'export default {\n  figures: [,,\n')
  expect((await loadTalkConfig(engineRoot)).config).toBe(thanos)
  const { problems } = await loadTalkConfig(root)
  expect(problems).toMatchObject([{ file: 'talk.config.ts', line: 2 }])
})

test('a talk without code of its own has nothing to say here', async () => {
  root = writeTalk()
  expect(await loadTalkConfig(root)).toEqual({ config: {}, problems: [] })
})

test.each([
  ['a mistake in its syntax', 'export default {\n  figures: [,,\n', /^2 .*→ Mend it/s],
  ['what throws', "throw new Error('panne')", /panne → Mend it/],
  ['an import that is not there', "import './absent.ts'\nexport default {}", /absent.* → Mend it/s],
  ['no default export', 'export const figures = []', /→ Mend it/],
  [
    'a key that nobody knows',
    'export default { figurs: [] }',
    /there is no `figurs`; did you mean `figures`\?/,
  ],
  [
    'a value of the wrong kind',
    "export default { inserts: { a: 'b' } }",
    /`default\.inserts\.a`: is no function/,
  ],
  [
    'a sheet that does not exist',
    "export default { styles: new URL('./absent.css', import.meta.url) }",
    /`default\.styles`: is no URL of a file that exists/,
  ],
])('%s is a Problem, and the talk goes on without it', async (_what, code, words) => {
  expect(await problemsOf(code)).toMatch(words)
})
