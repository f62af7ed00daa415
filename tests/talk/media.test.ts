import { expect, test } from 'vitest'
import { noFigures } from '../../src/talk/figures.ts'
import { localeOf } from '../../src/words/locales.ts'
import { problemLines } from './problem-lines.ts'
import { rendered } from './rendered.ts'

const assets = new Set([
  'assets/clip.mp4',
  'assets/clip.jpg',
  'assets/seul.webm',
  'assets/son.mp3',
  'assets/s.vtt',
])
const render = (body: string) =>
  rendered(body, { locale: localeOf('fr'), assets, insert: () => '', figures: noFigures })
const played = 'controls="" data-autoplay="" preload="metadata"'

test('a picture that is a video plays while its slide is shown, with the picture beside it for paper', () => {
  expect(render('![Une démo](../assets/clip.mp4 "Trois minutes")')).toMatchObject({
    html: `<figure class="image"><video src="assets/clip.mp4" aria-label="Une démo" ${played} playsinline="" poster="assets/clip.jpg"></video><figcaption>Trois minutes</figcaption></figure>\n`,
    problems: [],
  })
})

test('a sound plays too', () => {
  expect(render('![Un signal](../assets/son.mp3)').html).toBe(
    `<figure class="image"><audio src="assets/son.mp3" aria-label="Un signal" ${played}></audio></figure>\n`,
  )
})

test('written as HTML it keeps its own, but starts with its slide', () => {
  const { html, problems } = render(
    '<video autoplay loop poster="../assets/clip.jpg">\n<source src="../assets/seul.webm">\n<track src="../assets/s.vtt">\n</video>',
  )
  expect(problems).toEqual([])
  expect(html).toContain(`<video loop="" poster="assets/clip.jpg" ${played} playsinline="">`)
  expect(html).toContain('<source src="assets/seul.webm">')
  expect(html).toContain('<track src="assets/s.vtt">')
})

test('without a picture it is shown, and a quiet word says so', () => {
  const { problems } = render('![Une démo](../assets/seul.webm)')
  expect(problems).toMatchObject([
    { message: 'the video `assets/seul.webm` has no picture for paper', quiet: true, line: 10, column: 23 },
  ])
})

test.each([
  ['<video src="../assets/rien.mp4"></video>', 'the file `../assets/rien.mp4` does not exist'],
  ['![x](../assets/rien.mp4)', 'the picture `../assets/rien.mp4` does not exist'],
  [
    '<video src="https://exemple.fr/a.mp4"></video>',
    'the file `https://exemple.fr/a.mp4` is on another site',
  ],
  [
    '<audio><source src="https://exemple.fr/a.mp3"></audio>',
    'the file `https://exemple.fr/a.mp3` is on another site',
  ],
  ['<iframe src="https://exemple.fr/"></iframe>', '`<iframe>` has no place in a slide'],
  ['<object data="a.pdf"></object>', '`<object>` has no place in a slide'],
])('%s is refused', (body, message) => {
  const refused = render(body).problems.filter(({ quiet }) => !quiet)
  expect(problemLines(refused)).toEqual([expect.stringContaining(message)])
})
