import { expect, test } from 'vitest'
import { overflowProblems } from '../../../src/cli/pdf/overflow-problems.ts'
import { bookmarksOf, labelsOf, wantedSlides } from '../../../src/cli/pdf/printed-pages.ts'

const page = (slide: string, chapter: string, number?: string, excess = 0) => ({
  slide,
  title: slide.toUpperCase(),
  chapter,
  number,
  excess,
})
const pages = [
  page('a', 'Un', '1'),
  page('b', 'Un', '2'),
  page('b', 'Un', '2', 40),
  page('b', 'Un', '2', 41),
  page('c', 'Deux', '3', 5),
  page('x', 'Annexe'),
  page('y', 'Annexe'),
  page('y', 'Annexe'),
]

test('bookmarks are chapters with their slides, at the first page of each', () => {
  expect(bookmarksOf(pages)).toEqual([
    {
      title: 'Un',
      page: 0,
      items: [
        { title: 'A', page: 0, items: [] },
        { title: 'B', page: 1, items: [] },
      ],
    },
    { title: 'Deux', page: 4, items: [{ title: 'C', page: 4, items: [] }] },
    {
      title: 'Annexe',
      page: 5,
      items: [
        { title: 'X', page: 5, items: [] },
        { title: 'Y', page: 6, items: [] },
      ],
    },
  ])
})

test('labels are slide numbers, with steps after a point, and letters in the appendix', () => {
  expect(labelsOf(pages, pages)).toEqual(['1', '2', '2.1', '2.2', '3', 'A1', 'A2', 'A2.1'])
  expect(labelsOf(pages.slice(6), pages)).toEqual(['A2', 'A2.1'])
})

test('a slide that does not fit is a Problem at its place in the text', () => {
  const texts = new Map([
    ['slides/01-un.md', '---\ntitle: Un\n---\n\n---\nid: a\n---\n'],
    ['slides/02-deux.md', '---\ntitle: Deux\n---\n\n---\nlayout: code\nid: b\n---\n'],
  ])
  expect(overflowProblems(pages, { texts, assets: new Set() })).toEqual([
    expect.objectContaining({
      file: 'slides/02-deux.md',
      line: 7,
      slide: 'b',
      message: 'slide `b` is 41 px taller than its page',
    }),
  ])
})

test('slides are asked for by their ids or by a chapter, and come in their order', () => {
  const none = { slides: undefined, chapter: undefined }
  expect(wantedSlides(pages, none)).toEqual(['a', 'b', 'c', 'x', 'y'])
  expect(wantedSlides(pages, { ...none, slides: ['y', 'b'] })).toEqual(['b', 'y'])
  expect(wantedSlides(pages, { ...none, chapter: 2 })).toEqual(['c'])
})

test('where a slide or a chapter is unknown, those that there are are named', () => {
  const refusal = (message: string) => expect.objectContaining({ exitCode: 2, message }) as Error
  expect(() => wantedSlides(pages, { slides: ['b', 'rien'], chapter: undefined })).toThrow(
    refusal('There is no slide `rien`. Slides: a, b, c, x, y.'),
  )
  expect(() => wantedSlides(pages, { slides: undefined, chapter: 12 })).toThrow(
    refusal('There is no chapter 12. Chapters: 1 Un, 2 Deux, 3 Annexe.'),
  )
})
