import { describe, expect, test } from 'vitest'
import { documentHtml } from '../../../src/build/pages/document-page.ts'
import { deckSections } from '../../../src/build/pages/pages.ts'
import { elementsIn, parsePage } from '../../../src/talk/html-tree.ts'
import { readTalk } from '../../../src/talk/talk.ts'
import { problemLines } from '../../talk/problem-lines.ts'

/** Enough that the last ones come from a file. */
const slides = 40

/** A talk in which one slide holds this HTML. */
function talkWith(html: string, at: number) {
  const bodies = Array.from({ length: slides }, (_, index) => {
    const body = `# Titre ${index}\n\n${index === at ? html : 'Des mots. '.repeat(100)}\n\nfin-${index}`
    return `---\nid: s${index}\nlayout: ${index === 0 ? 'ouverture' : 'points'}\n---\n\n${body}\n`
  })
  const texts = new Map([['slides/01-un.md', `---\ntitle: T\n---\n\n${bodies.join('\n')}`]])
  const { talk, problems } = readTalk({ texts, assets: new Set() })
  return {
    talk,
    problems: problemLines(problems.filter(({ message }) => !/the script says|no talk\.yaml/.test(message))),
  }
}

describe.each([
  ['the first slide', 0],
  ['a far slide', slides - 2],
])('%s', (_name, at) => {
  test.each([
    ['the end of a slide in a comment', '<!-- </section> -->'],
    ['the end of the page in a comment', '<!-- </div></section></main></body></html> -->'],
    ['the end of the head in a comment', '<!-- </head> -->'],
    ['the end of a slide in an attribute', '<p title="</section></div>">mot</p>'],
    ['notes in an attribute', `<p title='<aside class="notes">x</aside></section>'>mot</p>`],
  ])('keeps %s', (_what, html) => {
    const { talk, problems } = talkWith(html, at)
    expect(problems).toEqual([])
    const sections = deckSections(talk, new Map()).map((section) => section.html)
    const page = `<main>${sections.join('')}</main>`
    expect(page.split('</section>').length - 1).toBe(slides)
    expect(page).not.toMatch(/<\/(?:head|body|html)|<!--/)
    const ids = [...elementsIn(parsePage(page))].filter(({ tagName }) => tagName === 'section')
    expect(ids.map(({ parentNode }) => parentNode?.nodeName)).toEqual(ids.map(() => 'main'))
    expect(ids.length).toBe(slides)
    expect(sections[at]).toContain(`fin-${at}`)
    expect(documentHtml(talk, new Map()).split('<article').length - 1).toBe(slides)
  })

  test.each([
    ['<video data-src="javascript:parent.x"></video>', 'a `javascript:` address runs code'],
    ['<video data-src="film.mp4"></video>', '`data-src` is loaded by reveal.js once the slide is shown'],
    ['<iframe src="page.html"></iframe>', '`<iframe>` has no place in a slide'],
    ['<form action="https://exemple.fr/"></form>', '`action` sends a form to another site'],
    ['<button formaction="https://exemple.fr/">x</button>', '`formaction` sends a form to another site'],
    [
      '<a href="//exemple.fr/">x</a>',
      'the address `//exemple.fr/` leads to another site and names no protocol',
    ],
  ])('is refused with %s', (html, message) => {
    const { talk, problems } = talkWith(html, at)
    expect(problems).toEqual([expect.stringMatching(/^slides\/01-un\.md:\d+:\d+ \[s\d+\] /)])
    expect(problems[0]).toContain(message)
    const shown = deckSections(talk, new Map())[at]?.html ?? ''
    expect(shown).not.toMatch(/data-src|srcdoc|action=|href="\/\//)
  })
})
