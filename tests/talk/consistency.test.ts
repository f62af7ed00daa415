import { describe, expect, test } from 'vitest'
import { checkRecalls, checkSections, checkSolved, withUniqueIds } from '../../src/talk/consistency.ts'
import { countProblems } from '../../src/talk/counter.ts'
import type { Problem } from '../../src/talk/problem.ts'
import { readScript } from '../../src/talk/script.ts'
import { type ChapterSource, readChapter } from '../../src/talk/slides.ts'
import { problemLines } from './problem-lines.ts'

const chapter = (name: string, heads: readonly string[], backup = false): ChapterSource =>
  readChapter({
    file: `slides/${name}.md`,
    text: `---\ntitle: T\nbackup: ${backup}\n---\n${heads.map((head) => `---\n${head}\n---\n`).join('')}`,
  })

describe('ids', () => {
  const unique = (...chapters: ChapterSource[]) => {
    const problems: Problem[] = []
    const ids = withUniqueIds(chapters, problems).flatMap(({ slides }) => slides.map(({ id }) => id))
    return { ids, problems }
  }

  test('that are unique stay as they are', () => {
    expect(unique(chapter('01-a', ['id: a', 'id: b']))).toEqual({ ids: ['a', 'b'], problems: [] })
  })

  test('that are taken are a Problem of the later slide, which goes on under another', () => {
    const { ids, problems } = unique(chapter('01-a', ['id: a', 'id: a']))
    expect(ids).toEqual(['a', 'a-2'])
    expect(problemLines(problems)).toEqual(['slides/01-a.md:8:1 [a-2] the id `a` is already taken'])
    expect(problems[0]?.hint).toContain('slides/01-a.md:5')
  })

  test('made from titles give way to written ones, without a word', () => {
    expect(unique(chapter('01-a', ['title: A', 'title: A', 'id: a']))).toEqual({
      ids: ['a-2', 'a-3', 'a'],
      problems: [],
    })
  })

  test('are compared over all chapters', () => {
    const { ids, problems } = unique(chapter('01-a', ['id: a']), chapter('02-b', ['id: b', 'id: a']))
    expect(ids).toEqual(['a', 'b', 'a-2'])
    expect(problemLines(problems)).toEqual(['slides/02-b.md:8:1 [a-2] the id `a` is already taken'])
  })

  test('taken three times, or next to one that looks like the other, are still unique', () => {
    expect(unique(chapter('01-a', ['id: a', 'id: a', 'id: a'])).ids).toEqual(['a', 'a-2', 'a-3'])
    expect(unique(chapter('01-a', ['id: a', 'id: a-2', 'id: a'])).ids).toEqual(['a', 'a-2', 'a-3'])
  })
})

describe('`recalls`', () => {
  const check = (...heads: string[]) => problemLines(checkRecalls(chapter('01-a', heads).slides))

  test('may name any earlier slide', () => {
    expect(check('id: boite', 'id: b', 'id: c\nrecalls: boite')).toEqual([])
  })

  test.each([
    ['boites', '`recalls` names `boites`, but no slide has this id'],
    ['c', '`recalls` names `c`, which does not come before this slide'],
    ['b', '`recalls` names `b`, which does not come before this slide'],
  ])('of %s is a Problem at its slide', (id, message) => {
    expect(check('id: boite', `id: b\nrecalls: ${id}`, 'id: c')).toEqual([
      `slides/01-a.md:8:1 [b] ${message}`,
    ])
  })

  test('of a mistyped id says which one may be meant', () => {
    const [problem] = checkRecalls(chapter('01-a', ['id: boite', 'id: b\nrecalls: boites']).slides)
    expect(problem?.hint).toContain('Did you mean `boite`?')
  })
})

describe('`solves`', () => {
  const check = (...heads: string[]) => {
    const read = chapter('01-a', heads)
    return problemLines(checkSolved(read.slides, countProblems([read])))
  }

  test('may name problems of earlier slides and of its own', () => {
    expect(check('id: a\nproblem: un', 'id: b\nsolves: [1]', 'id: c\nproblem: deux\nsolves: [2]')).toEqual([])
  })

  test('may not name a problem that is stated later', () => {
    expect(check('id: a\nsolves: [1]', 'id: b\nproblem: un')).toEqual([
      'slides/01-a.md:5:1 [a] `solves` names problem 1, but only 0 are stated so far',
    ])
  })

  test('gives one Problem for each wrong number', () => {
    expect(check('id: a\nproblem: un\nsolves: [1, 2, 3]')).toHaveLength(2)
  })
})

describe('sections of the script', () => {
  const check = (script: string, ...chapters: ChapterSource[]) =>
    checkSections(readScript({ file: 'slides/script.md', text: script }).sections, chapters)

  test('for all slides and no other are right', () => {
    expect(check('## a\nUn.\n## b\nDeux.', chapter('01-a', ['id: a', 'id: b']))).toEqual([])
  })

  test('for no slide are a Problem, with the ids that look like it', () => {
    const problems = check('## intro\nUn.\n\n## intra\nDeux.', chapter('01-a', ['id: intro']))
    expect(problemLines(problems)).toEqual(['slides/script.md:4:1 there is no slide `intra`'])
    expect(problems[0]?.hint).toBe('Correct the id, or remove the section. Did you mean `intro`?')
  })

  test('for no slide and like no other id make no guess', () => {
    expect(check('## zzzz\nUn.', chapter('01-a', []))[0]?.hint).toBe('Correct the id, or remove the section.')
  })

  test('that are lacking are a Problem of the slide', () => {
    expect(problemLines(check('## a\nUn.', chapter('01-a', ['id: a', 'id: b'])))).toEqual([
      'slides/01-a.md:8:1 [b] the script says nothing on slide `b`',
    ])
  })

  test('are free for backup slides', () => {
    const backup = chapter('90-x', ['id: a', 'id: b'], true)
    expect(check('## a\nUn.', backup)).toEqual([])
  })

  test('are free for slides that the software made', () => {
    const { slides, ...rest } = chapter('01-a', ['id: a'])
    expect(check('', { ...rest, slides: slides.map((slide) => ({ ...slide, made: true })) })).toEqual([])
  })

  test('are not asked for slides whose id is missing or taken: they have a Problem already', () => {
    const chapters = withUniqueIds([chapter('01-a', ['id: a', 'layout: code', 'id: a'])], [])
    expect(check('## a\nUn.', ...chapters)).toEqual([])
  })
})
