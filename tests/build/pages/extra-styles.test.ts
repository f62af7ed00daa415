import { expect, test } from 'vitest'
import { withExtraStyles } from '../../../src/build/pages/extra-styles.ts'

const page = '<head><title>T</title></head>'
const images = '<link rel="stylesheet" href="/src/styles/extras/images.css" />'

test('a page has the sheets that its slides need, and a page whose slides may change has all', () => {
  expect(withExtraStyles(page, '<p>mots</p><img class="scene photo" src="x">')).toBe(page)
  expect(withExtraStyles(page, '<img src="assets/a.png">')).toContain(`${images}</head>`)
  expect(withExtraStyles(page, '<video src="assets/a.webm"></video>')).toMatch(/images\.css.*video\.css/)
  expect(withExtraStyles(page)).toContain(images)
})
