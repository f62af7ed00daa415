import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentHtml } from '../../src/build/pages/document-page.ts'
import { deckSections, fillPage } from '../../src/build/pages/pages.ts'
import { readTalk } from '../../src/talk/talk.ts'
import { soak } from '../soak.ts'
import { useDeck, withoutWorker } from './deck.ts'

const deck = useDeck(withoutWorker)

/** What closes, opens, or swallows what comes after it. */
const pieces = fc.constantFrom(
  ...'</div>|</section>|</aside>|<section>|<div>|<p>|</p>|<b>|</b>|<a href="#">|</a>|<table>|<tr>|<td>|</table>|<select>|<option>|<svg>|<title>|<desc>|<foreignObject>|</svg>|<math>|<mi>|</math>|<!--|-->|--!>|<!|<?|<![CDATA[|]]>|<textarea>|</textarea>|<script>|</script>|window.escaped = 1|<style>|</style>|<img src=x onerror="window.escaped = 1">|<plaintext>|<xmp>|<noscript>|<iframe>|</iframe>|<body onload=x>|</body>|</html>|<template>|</template>|<x-y>|<form>|<button>|"|\'|>|<|/>|&lt;|\n|\n\n|- |* |## |> |`|mot'.split(
    '|',
  ),
)
const markdown = fc.array(pieces, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''))

test('no HTML of a slide leaves its slide or runs, in a real browser', async () => {
  const page = await deck.blank()
  const bodies = fc.sample(markdown, { numRuns: soak ? 2000 : 200, seed: 8 })
  const sections = bodies.map((body) => {
    const chapter = `---\ntitle: T\n---\n\n---\nid: un\n---\n\n# Un\n\n${body}\n`
    const { talk } = readTalk({ texts: new Map([['slides/01-un.md', chapter]]), assets: new Set() })
    return deckSections(talk, new Map()).find(({ id }) => id === 'un')?.html ?? ''
  })
  expect(sections.filter(Boolean).length).toBeGreaterThan(0.75 * bodies.length)
  const escaped = await page.evaluate((all) => {
    return all.flatMap((section, index) => {
      if (section === '') return []
      const { body } = new DOMParser().parseFromString(
        `<main><div id="before"></div>${section}<div id="after"></div></main><p id="end"></p>`,
        'text/html',
      )
      const [main, end] = body.children
      const ids = [...(main?.children ?? [])].map(({ id }) => id).join()
      const inside = main?.children[1]?.querySelector(':scope > .frame > .body') !== null
      const code = body.querySelector('script, style, [onerror], [onload], section section')
      return ids === 'before,un,after' && end?.id === 'end' && inside && !code ? [] : [index]
    })
  }, sections)
  expect(escaped.map((index) => [bodies[index], sections[index]])).toEqual([])
}, 120_000)

test('titles are words wherever they stand, whatever they say', async () => {
  const words = 'Un <img src=x onerror="window.escaped = 1"> deux'
  const chapter = `---\ntitle: T\n---\n\n---\nid: un\n---\n\n# \`${words}\`\n`
  const texts = new Map([
    ['slides/talk.yaml', `title: '${words}'\n`],
    ['slides/01-un.md', chapter],
  ])
  const { talk } = readTalk({ texts, assets: new Set() })
  const deckPage = fillPage(
    '<title><!--title--></title><!--slides-->',
    talk,
    deckSections(talk, new Map()),
    '',
    [],
  )
  const page = await deck.blank()
  const [inDeck, inDocument] = await page.evaluate(
    (pages) =>
      pages.map((html) => {
        const read = new DOMParser().parseFromString(html, 'text/html')
        const section = read.querySelector<HTMLElement>('section#un')
        const headings = [...read.querySelectorAll(':is(h1, #un :is(h2, h3)):not([aria-hidden])')]
        return {
          titles: [
            read.title,
            section?.dataset.title,
            ...headings.map(({ textContent }) => textContent),
          ].filter(Boolean),
          elements: read.querySelectorAll('img, [onerror]').length,
        }
      }),
    [deckPage, documentHtml(talk, new Map())],
  )
  expect(inDeck?.titles).toHaveLength(3)
  expect(inDocument?.titles).toHaveLength(2)
  for (const { titles, elements } of [inDeck, inDocument].filter((one) => one !== undefined)) {
    expect(elements).toBe(0)
    for (const title of titles) expect(title).toContain(words)
  }
})
