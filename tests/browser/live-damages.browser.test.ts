import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { soak } from '../soak.ts'
import { useLiveTalk } from './live-talk.ts'

const live = useLiveTalk()
beforeAll(() => {
  mkdirSync(live.copy.path('assets/photos'), { recursive: true })
})

const asPage = { headers: { accept: 'text/html' } }
let signs = 0

const garbage = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254])
const damages: Readonly<Record<string, (path: string) => void>> = {
  absent: () => {},
  'a folder': (path) => mkdirSync(path),
  empty: (path) => writeFileSync(path, ''),
  garbage: (path) => writeFileSync(path, garbage),
  'broken YAML': (path) => writeFileSync(path, '---\ntitle: [x\n---\n'),
  'broken SVG': (path) => writeFileSync(path, '<svg viewBox="0 0 1 1"><g><!-- </svg>'),
}
const photo = 'assets/photos/orateur.jpg'
const files = [
  ...['talk.yaml', 'script.md', 'mots.txt', '01-les-mots.md', '02-les-images.md'].map(
    (name) => `slides/${name}`,
  ),
  'assets/collines.svg',
  photo,
]
/** Each file in each way when soaking; else each file and each way once. */
const filesFor = (damage: string) => (soak ? files : (usual[damage] ?? files))
const usual: Readonly<Record<string, readonly string[]>> = {
  absent: ['slides/script.md'],
  'a folder': ['slides/01-les-mots.md'],
  empty: [photo],
  garbage: ['slides/mots.txt'],
  'broken YAML': ['slides/talk.yaml', 'slides/02-les-images.md'],
  'broken SVG': ['assets/collines.svg'],
}

describe('a damaged file of the talk', () => {
  for (const [damage, put] of Object.entries(damages))
    test(`${damage}: no page answers with an error, and the server lives on`, async () => {
      for (const file of filesFor(damage)) {
        const path = join(live.copy.root, file)
        const aside = `${live.copy.root}/aside`
        const isThere = existsSync(path)
        if (isThere) renameSync(path, aside)
        put(path)
        // A Problem of its own tells when the server has read the talk with the damage in it.
        const sign = join(live.copy.root, 'slides', `signe-${++signs}.txt`)
        writeFileSync(sign, '')
        await expect.poll(async () => (await fetch(live.address, asPage)).text()).toContain(basename(sign))
        for (const page of ['', 'presentateur.html', 'document.html']) {
          const answer = await fetch(live.address + page, asPage)
          expect(answer.status, `${page} with ${file} ${damage}`).toBe(200)
          expect(await answer.text()).toContain('id="talk"')
        }
        rmSync(path, { recursive: true, force: true })
        if (isThere) renameSync(aside, path)
        rmSync(sign)
      }
    })
})
