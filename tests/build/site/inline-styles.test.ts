import { expect, test } from 'vitest'
import { inlineStyles } from '../../../src/build/site/inline-styles.ts'
import { allFiles, type Site } from '../../../src/build/site/site.ts'
import { parsePage } from '../../../src/talk/html-tree.ts'

const link = (name: string) => `<link rel="stylesheet" href="./assets/${name}.css">`

test('the deck’s styles stand in its page; what another page names stays a file for that one', () => {
  const site: Site = {
    pages: new Map([
      ['index.html', parsePage(`<head>${link('deck')}${link('shared')}</head>`)],
      ['document.html', parsePage(`<head>${link('shared')}</head>`)],
    ]),
    files: new Map([
      ['assets/deck.css', 'a{top:0}'],
      ['assets/shared.css', 'b{top:0}'],
    ]),
  }
  inlineStyles(site)
  const files = allFiles(site)
  expect(files.get('index.html')).toContain('<style>a{top:0}b{top:0}</style>')
  expect(files.get('document.html')).toContain(link('shared'))
  expect([...files.keys()].filter((name) => name.endsWith('.css'))).toEqual(['assets/shared.css'])
})
