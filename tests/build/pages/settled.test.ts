import { expect, test } from 'vitest'
import { settle } from '../../../src/build/pages/settled.ts'
import type { Problem } from '../../../src/talk/problem.ts'
import { readSettings } from '../../../src/talk/settings.ts'

const problem = (slide: string, quiet?: true): Problem => ({
  file: 'f',
  line: 1,
  column: 1,
  message: 'm',
  hint: 'h',
  slide,
  ...(quiet && { quiet }),
})
const check = (level: string, slide: string) =>
  `  - { rule: reading, level: ${level}, slide: ${slide}, reason: r }`
const text = ['title: T', 'checks:', check('non', 'a'), check('avertissement', 'b'), check('non', 'd')].join(
  '\n',
)
const { settings } = readSettings({ file: 'slides/talk.yaml', text })
const [a, b, c, refused] = [problem('a', true), problem('b', true), problem('c', true), problem('d')]

test('what is told in passing may be settled by talk.yaml; what is refused may not', () => {
  expect(settle(settings, 'reading', [a, b, c, refused])).toEqual({
    told: [b, c, refused],
    open: [c, refused],
  })
  expect(settle(settings, 'diagrams', [a]).open).toEqual([a])
})
