import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { loadTalkConfig } from '../../../src/build/reading/talk-config.ts'
import { writeTalk } from '../../cli/talk-folder.ts'

let root = ''
afterEach(() => rmSync(root, { recursive: true }))

const problemsOf = async (code: string) => {
  root = writeTalk({ 'talk.config.ts': code })
  const { config, problems } = await loadTalkConfig(root)
  expect(config).toEqual({})
  return problems.map(({ line, message, hint }) => `${line} ${message} → ${hint}`).join('\n')
}

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
