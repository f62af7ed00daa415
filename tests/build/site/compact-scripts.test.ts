import { expect, test } from 'vitest'
import { compactScripts } from '../../../src/build/site/compact-scripts.ts'
import { htmlOf, parsePage } from '../../../src/talk/html-tree.ts'

test('scripts of a page lose comments and spaces, and keep the names that they share; data and modules stay as they are', () => {
  const page = parsePage(`<head><script>
    // What was chosen.
    const view = { width: innerWidth }
  </script><script>if (view.width > 0) { const scale = view.width / 1280; show(scale) }</script><script type="module">go( 1 )</script></head>`)
  compactScripts({ pages: new Map([['index.html', page]]), files: new Map() })
  expect(htmlOf(page)).toContain(
    '<script>const view={width:innerWidth};</script><script>if(view.width>0){let e=view.width/1280;show(e)}</script><script type="module">go( 1 )</script>',
  )
})

test('a script that is none ends the build, and is not left out', () => {
  const page = parsePage('<head><script>const =</script></head>')
  expect(() => compactScripts({ pages: new Map([['index.html', page]]), files: new Map() })).toThrow()
})
