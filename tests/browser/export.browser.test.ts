import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseFragment, plainText } from '../../src/talk/html-tree.ts'
import { readPdf } from '../read-pdf.ts'
import { slides } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { openWorkshop, type Workshop } from './command.ts'

const path = 'dist/export/votre-expose'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => workshop.remove())

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

test('npm run export -- --texte writes all that is said, and an article with every slide', async () => {
  const { status, output } = await workshop.run('export', ['--texte'])
  expect(status).toBe(0)
  expect(output).toBe(`${path}-script.txt\n${path}.md\n`)
  const script = readFileSync(workshop.path(`${path}-script.txt`), 'utf8')
  const article = readFileSync(workshop.path(`${path}.md`), 'utf8')
  for (const text of [script, article]) {
    const found = new Set(words(text))
    const said = slides.flatMap(({ notes }) =>
      words(notes.map((html) => plainText(parseFragment(html))).join(' ')),
    )
    expect(said.filter((word) => !found.has(word))).toEqual([])
  }
  expect(article.match(/^### .*$/gm)).toEqual(slides.map(({ title }) => `### ${title}`))
  expect(article.match(/^```mermaid$/gm)).toHaveLength(slides.flatMap(({ diagrams }) => diagrams).length)
})

describe('npm run export -- --pptx', () => {
  let zip: JSZip
  beforeAll(async () => {
    const { status, output } = await workshop.run('export', ['--pptx'])
    expect(output).toBe(`${path}.pptx\n`)
    expect(status).toBe(0)
    zip = await JSZip.loadAsync(readFileSync(workshop.path(`${path}.pptx`)))
  })

  const partOf = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const textsIn = (xml: string) =>
    [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) =>
      text
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'"),
    )

  test('has each slide as a picture at twice its size, with its title as text', async () => {
    expect(zip.file(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(slides.length)
    for (const [index, { title }] of slides.entries()) {
      const xml = await partOf(`ppt/slides/slide${index + 1}.xml`)
      expect(textsIn(xml)).toEqual([title])
      expect(xml).toContain('type="title"')
    }
    const pictures = zip.file(/^ppt\/media\/.*\.png$/)
    expect(pictures.length).toBeGreaterThanOrEqual(slides.length)
    for (const picture of pictures) {
      const png = await picture.async('nodebuffer')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440])
    }
  })

  test('has what is said as notes, in paragraphs, in French', async () => {
    for (const [index, { notes }] of slides.entries()) {
      const xml = await partOf(`ppt/notesSlides/notesSlide${index + 1}.xml`)
      expect(words(textsIn(xml).join(' ')).slice(0, -1)).toEqual(
        words(notes.map((html) => plainText(parseFragment(html))).join(' ')),
      )
      expect(xml).not.toContain('en-US')
    }
    const paragraphs = textsIn(await partOf('ppt/notesSlides/notesSlide4.xml'))
    expect(paragraphs.length).toBeGreaterThan(3)
  })

  const office = soak && spawnSync('libreoffice', ['--version']).status === 0
  if (soak && !office)
    console.warn('LibreOffice: skipped, not installed (Debian: apt-get install libreoffice-impress)')

  test.skipIf(!office)('opens in LibreOffice, with all slides', async () => {
    const home = `-env:UserInstallation=file://${workshop.path('office')}`
    const { status } = spawnSync(
      'libreoffice',
      [home, '--headless', '--convert-to', 'pdf', '--outdir', workshop.root, workshop.path(`${path}.pptx`)],
      { timeout: 110_000 },
    )
    expect(status).toBe(0)
    const pdf = await readPdf(readFileSync(workshop.path('votre-expose.pdf')))
    expect(pdf.pages).toHaveLength(slides.length)
    for (const { size, pictures } of pdf.pages) {
      expect(size[0] / size[1]).toBeCloseTo(16 / 9, 2)
      expect(pictures).toBe(1)
    }
  })
})
