import { expect, test } from 'vitest'
import { inlineCode } from '../../../src/build/site/inline-code.ts'
import type { Site } from '../../../src/build/site/site.ts'
import { htmlOf, parsePage } from '../../../src/talk/html-tree.ts'

const page =
  '<head>\n  <script type="module" crossorigin src="./index-1.js"></script>\n</head><body><main></main>\n</body>'

function siteOf(html: string, files: Readonly<Record<string, string>>): Site {
  return { pages: new Map([['index.html', parsePage(html)]]), files: new Map(Object.entries(files)) }
}

function withCode(site: Site): string {
  inlineCode(site)
  const [deck] = site.pages.values()
  return deck ? htmlOf(deck) : ''
}

test('the code stands behind the slides, and its file is gone', () => {
  const site = siteOf(page, { 'index-1.js': 'go()', 'assets/shared.js': '' })
  expect(withCode(site)).toBe(
    '<html><head>\n  \n</head><body><main></main>\n<script type="module">go()</script></body></html>',
  )
  expect([...site.files.keys()]).toEqual(['assets/shared.js'])
})

test('no string of the code ends its element, or is taken for a pattern', () => {
  const html = withCode(siteOf(page, { 'index-1.js': "a('</script><!-- $& $1')" }))
  expect(html).toContain(`<script type="module">a('<\\/script>\\x3C!-- $& $1')</script>`)
})

test('what other files import cannot stand in the page', () => {
  const importing = siteOf(page, { 'index-1.js': '', 'assets/figures.js': 'import "../index-1.js"' })
  expect(() => inlineCode(importing)).toThrow(
    /^assets\/figures\.js imports what stands in a page: .* `shared` of site-config\.ts$/,
  )
  expect(() => inlineCode(siteOf('<head></head>', { 'index-1.js': '' }))).toThrow('names no code of its own')
})
