import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { silence } from '../../src/cli/progress.ts'
import { soak } from '../soak.ts'
import { copyTalk } from '../talk-copy.ts'
import { movingPicture } from './moving-pictures.ts'
import { writeTalk } from './talk-folder.ts'

const blink = [0, 255]
const quick = 100
const slow = 250

/** An SVG that fills a slide, and whatever moves it. */
const drawing = (moves: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="450" viewBox="0 0 2 1" role="img" aria-label="Un dessin"><rect class="r" width="2" height="1" fill="#fff">${moves}</rect></svg>`
const fill = (seconds: number) =>
  `<animate attributeName="fill" values="#000;#fff" calcMode="discrete" dur="${seconds}s" repeatCount="indefinite"/>`

const picture = (file: string) => `<img src="../assets/${file}" width="900" height="450" alt="Une photo">`

/** Slides by id, the faults first. */
const faults: Readonly<Record<string, string>> = {
  'un-gif': picture('vite.gif'),
  'un-webp': picture('vite.webp'),
  'un-instant': picture('instant.gif'),
  'a-la-fin': picture('fin.webp'),
  'un-dessin': drawing(fill(0.2)),
  'un-style': '<div style="width:900px;height:450px;background:white;animation:neon 160ms steps(1) 4"></div>',
}
const nearMisses: Readonly<Record<string, string>> = {
  'gif-lent': picture('lent.gif'),
  'webp-lent': picture('lent.webp'),
  'petit-gif': '<img src="../assets/vite.gif" width="160" height="90" alt="Une photo">',
  'gif-sombre': picture('sombre.gif'),
  'dessin-lent': drawing(fill(0.5)),
  'petit-dessin': drawing(fill(0.2)).replace('width="900" height="450"', 'width="160" height="80"'),
}
const slides = { ...faults, ...nearMisses }

let root = ''
let remove = () => {}
beforeAll(async () => {
  const talk = writeTalk({
    'slides/01-un.md': [
      '---\ntitle: Un chapitre\n---\n',
      ...Object.entries(slides).map(([id, body]) => `---\nid: ${id}\n---\n\n# Un titre\n\n${body}\n`),
    ].join('\n'),
    'talk.config.ts': "export default { styles: new URL('./moving.css', import.meta.url) }",
    'moving.css': '@keyframes neon { 0% { opacity: 1 } 30% { opacity: 0.35 } 60%, 100% { opacity: 1 } }',
    'slides/script.md': Object.keys(slides)
      .map((id) => `## ${id}\n\nUn mot.\n`)
      .join('\n'),
    'assets/vite.gif': await movingPicture('gif', blink, quick),
    'assets/vite.webp': await movingPicture('webp', blink, quick),
    'assets/instant.gif': await movingPicture('gif', blink, 0),
    'assets/fin.webp': await movingPicture(
      'webp',
      [...Array(30).fill(90), 0, 255, 0, 255, 0, 255, 0, 255],
      100,
    ),
    'assets/lent.gif': await movingPicture('gif', blink, slow),
    'assets/lent.webp': await movingPicture('webp', blink, slow),
    'assets/sombre.gif': await movingPicture('gif', [30, 60], quick),
  })
  ;({ root, remove } = copyTalk(talk))
  rmSync(talk, { recursive: true })
})
afterAll(() => remove())

/** One of each is in `fixtures/faults` too. */
test.runIf(soak)(
  'pictures and drawings that flash are found; slow, small and dim ones are not',
  async () => {
    const { findings, incomplete } = await checkTalk(root, { rules: new Set(['flashes']) }, silence)
    expect(incomplete).toEqual([])
    expect(findings.map(({ slide }) => slide)).toEqual(Object.keys(faults))
  },
  300_000,
)
