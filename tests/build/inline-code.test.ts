import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { withCode } from '../../src/build/inline-code.ts'

const page =
  '<head>\n  <script type="module" crossorigin src="./index-1.js"></script>\n</head><body><main></main>\n</body>'

function bundleOf(
  files: Readonly<Record<string, { code: string; imports?: string[] }>>,
): Rolldown.OutputBundle {
  const chunks = Object.entries(files).map(([fileName, { code, imports = [] }]) => [
    fileName,
    { type: 'chunk', fileName, code, imports, dynamicImports: [] },
  ])
  return Object.fromEntries(chunks)
}

test('the code stands behind the slides, and its file is gone', () => {
  const bundle = bundleOf({ 'index-1.js': { code: 'go()' }, 'assets/shared.js': { code: '' } })
  expect(withCode(page, bundle)).toBe(
    '<head>\n</head><body><main></main>\n<script type="module">go()</script>\n  </body>',
  )
  expect(Object.keys(bundle)).toEqual(['assets/shared.js'])
})

test('no string of the code ends its element, or is taken for a pattern', () => {
  const html = withCode(page, bundleOf({ 'index-1.js': { code: "a('</script><!-- $& $1')" } }))
  expect(html).toContain(`<script type="module">a('<\\/script>\\x3C!-- $& $1')</script>`)
})

test('what other files import cannot stand in the page', () => {
  const own = { 'index-1.js': { code: '' } }
  const importing = { code: '', imports: ['index-1.js'] }
  expect(() => withCode(page, bundleOf({ ...own, 'assets/figures.js': importing }))).toThrow(
    /^assets\/figures\.js imports what stands in the deck's page: .* `shared` of vite\.config\.ts$/,
  )
  expect(() => withCode('<head></head>', bundleOf(own))).toThrow('index.html names no code of its own')
})
