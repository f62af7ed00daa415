import { expect, test } from 'vitest'
import { readTalk } from '../../src/talk/talk.ts'

const promised = `---
title: Un
---

---
id: qui
---

# Qui parle

[[orateur]]

---
id: fin
---

# Fin

[[liens]]
`

function waiting(settings: string, slides = promised, script = '## qui\n\nMoi.\n\n## fin\n\nMerci.\n') {
  const texts = new Map([
    ['slides/talk.yaml', settings],
    ['slides/01-un.md', slides],
    ['slides/script.md', script],
  ])
  return readTalk({ texts, assets: new Set() }).talk.waiting.map(
    ({ key, slide, promise, line }) => `${line} ${key} ${slide} ${promise}`,
  )
}

test('what slides promise and talk.yaml lacks is told, at the line to fill in or at the last one', () => {
  expect(waiting('title: T\n# speaker:\n#   name: Camille\ntarget-minutes: 1\n')).toEqual([
    '2 speaker qui [[orateur]]',
    '4 links fin [[liens]]',
  ])
})

test('words may promise too', () => {
  const script = '## qui\n\nMoi.\n\n## fin\n\nTout est derrière le QR code.\n'
  const links = 'links: [{ label: A, url: https://a.fr }]'
  expect(waiting(`title: T\nspeaker:\n  name: Camille\n${links}\n# url: x`, promised, script)).toEqual([
    '5 url fin QR code',
  ])
})

test('nothing is missing where all is filled in, or nothing is promised', () => {
  expect(waiting('title: T\nspeaker: { name: C }\nlinks: [{ label: A, url: https://a.fr }]\n')).toEqual([])
  expect(
    waiting('title: T\n', '---\ntitle: Un\n---\n\n---\nid: qui\n---\n\n# Qui\n', '## qui\n\nMoi.\n'),
  ).toEqual([])
})
