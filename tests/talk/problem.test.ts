import { expect, test } from 'vitest'
import { formatProblem, type Problem, sortProblems } from '../../src/talk/problem.ts'

const problem: Problem = { file: 'slides/a.md', line: 3, column: 2, message: 'wrong', hint: 'Do this.' }

test('a problem prints its place and message, and below it what to do', () => {
  expect(formatProblem(problem)).toBe('slides/a.md:3:2  wrong\n  → Do this.')
})

test('problems are sorted by file, then line, then column, as numbers', () => {
  const sorted = [
    { ...problem, file: 'slides/a.md', line: 3, column: 2 },
    { ...problem, file: 'slides/a.md', line: 3, column: 10 },
    { ...problem, file: 'slides/a.md', line: 20, column: 1 },
    { ...problem, file: 'slides/b.md', line: 1, column: 1 },
  ]
  const [first, second, third, fourth] = sorted
  const mixed = [fourth, third, second, first].flatMap((one) => one ?? [])
  expect(sortProblems(mixed)).toEqual(sorted)
})

test('sorting leaves the given list as it is', () => {
  const given = [
    { ...problem, line: 2 },
    { ...problem, line: 1 },
  ]
  sortProblems(given)
  expect(given.map(({ line }) => line)).toEqual([2, 1])
})
