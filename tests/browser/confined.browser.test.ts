import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deckSections } from '../../src/build/pages.ts'
import { readTalk } from '../../src/talk/talk.ts'
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
  const { page } = await deck.open()
  const bodies = fc.sample(markdown, { numRuns: 400, seed: 8 })
  const sections = bodies.map((body) => {
    const chapter = `---\ntitle: T\n---\n\n---\nid: un\n---\n\n# Un\n\n${body}\n`
    const { talk } = readTalk({ texts: new Map([['slides/01-un.md', chapter]]), assets: new Set() })
    return deckSections(talk, new Map()).find(({ id }) => id === 'un')?.html ?? ''
  })
  expect(sections.filter(Boolean).length).toBeGreaterThan(300)
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
