import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frenchTypography } from '../../src/words/fr/typography.ts'
import { type Pdf, readPdf } from '../read-pdf.ts'
import { counted, slides, talk } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { openWorkshop, type Workshop } from './command.ts'

const name = 'votre-expose'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => workshop.remove())

function pdfAt(path: string): Promise<Pdf> {
  return readPdf(readFileSync(workshop.path(path)))
}

/** Newer than the site, whose date is in the future. */
function makeNew(file: string): void {
  const later = Date.now() / 1000 + 600
  utimesSync(workshop.path(file), later, later)
}

/** Letters and digits only: spaces are where a reader of PDFs puts them. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

describe('npm run pdf', () => {
  let pdf: Pdf
  beforeAll(async () => {
    const { status, output } = await workshop.spawn('pdf')
    expect(output).toMatch(new RegExp(`^dist/pdf/${name}\\.pdf: \\d+ kB, [\\d.]+ s\\n$`))
    expect(status).toBe(0)
    pdf = await pdfAt(`dist/pdf/${name}.pdf`)
  })

  test('writes one vector page of 16:9 for each slide, in at most 450 kB', () => {
    expect(readdirSync(workshop.path('dist/pdf'))).toEqual([`${name}.pdf`])
    expect(readFileSync(workshop.path(`dist/pdf/${name}.pdf`)).length).toBeLessThan(450_000)
    expect(pdf.pages.map(({ size }) => size)).toEqual(slides.map(() => [960, 540]))
    expect(pdf.pages.map(({ pictures }) => pictures)).toEqual(slides.map(() => 0))
  })

  test('says what it is: title, subject, language', () => {
    const { title, subtitle } = talk.settings
    expect(pdf.info).toMatchObject({ Title: title, Subject: frenchTypography(subtitle ?? '') })
    expect(pdf.language).toBe('fr')
  })

  test('has the bookmarks of the talk, and labels that are the numbers of its slides', () => {
    const pageOf = (id = '') => slides.findIndex((slide) => slide.id === id) + 1
    expect(pdf.bookmarks).toEqual(
      talk.chapters.map(({ title, slides }) => ({
        title,
        page: pageOf(slides[0]?.id),
        items: slides.map((slide) => ({ title: slide.title, page: pageOf(slide.id), items: [] })),
      })),
    )
    expect(pdf.pages.map(({ label }) => label)).toEqual(
      slides.map((_slide, index) =>
        index < counted.length ? `${index + 1}` : `A${index - counted.length + 1}`,
      ),
    )
  })

  test('has the title of each slide in its text and in its tags', () => {
    for (const [index, { title }] of slides.entries()) {
      expect(letters(pdf.pages[index]?.text ?? ''), title).toContain(letters(title))
      expect(
        pdf.pages[index]?.tags.some((tag) => /^H[12]$/.test(tag)),
        title,
      ).toBe(true)
    }
  })

  test('has all that is said in words on the slides, with its apostrophes', () => {
    const text = pdf.pages.map((page) => page.text).join('')
    expect(text).toContain('\u2019')
    expect(text).not.toContain('\u02BC')
  })

  test('has words for every figure', () => {
    const figures = pdf.pages.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith('Figure')))
    expect(figures.length).toBeGreaterThan(2)
    // The frame of a picture is named by what it holds.
    const bare = (tag: string, index: number) =>
      tag === 'Figure' && !/^Figure: ./.test(figures[index + 1] ?? '')
    expect(figures.filter(bare)).toEqual([])
  })

  test('leads to the sites that the talk names', () => {
    const links = pdf.pages.flatMap((page) => page.links)
    for (const { url } of talk.settings.links) expect(links).toContain(url)
    expect(links.filter((link) => typeof link === 'string' && link.includes('localhost'))).toEqual([])
  })

  test('gives the slides asked for, and their steps, pages of their own, with their own numbers, and no link that leads nowhere', async () => {
    const args = ['--etapes', '--slides', 'deux-moities,sommaire', '--sortie', 'deux.pdf']
    expect((await workshop.run('pdf', args)).status).toBe(0)
    const two = await pdfAt('deux.pdf')
    const asked = slides.filter(({ id }) => ['sommaire', 'deux-moities'].includes(id))
    const pages = asked.flatMap((slide) =>
      Array.from({ length: slide.steps + 1 }, (_, step) => ({ slide, step })),
    )
    expect(pages.length).toBeGreaterThan(asked.length)
    const number = (id: string) => slides.findIndex((slide) => slide.id === id) + 1
    expect(two.pages.map(({ label }) => label)).toEqual(
      pages.map(({ slide, step }) => `${number(slide.id)}${step === 0 ? '' : `.${step}`}`),
    )
    const first = ({ id }: { readonly id: string }) => pages.findIndex(({ slide }) => slide.id === id) + 1
    expect(two.bookmarks).toEqual([
      {
        title: talk.chapters[0]?.title,
        page: 1,
        items: asked.map((slide) => ({ title: slide.title, page: first(slide), items: [] })),
      },
    ])
    const hasTitle = two.pages.map(({ tags }) => tags.some((tag) => /^H[12]$/.test(tag)))
    expect(hasTitle, 'only on the last page of a slide').toEqual(
      pages.map(({ slide, step }) => step === slide.steps),
    )
    expect(two.pages.flatMap(({ links }) => links)).toEqual([])
  })
})

describe('npm run pdf, where it cannot', () => {
  test('says how to get a browser', async () => {
    const { status, output } = await workshop.run('pdf', [], { CHROMIUM_PATH: workshop.path('none') })
    expect(status).toBe(1)
    expect(output).toMatch(/^No Chromium found\. CHROMIUM_PATH is .*none, which is not there: correct it/)
  })

  test('says when the name is taken by a folder', async () => {
    mkdirSync(workshop.path('pris.pdf'))
    const { status, output } = await workshop.run('pdf', ['--sortie', 'pris.pdf'])
    expect(status).toBe(1)
    expect(output).toMatch(/pris\.pdf is a folder/)
  })

  /** `tests/cli/write-whole.test.ts` says how. */
  test.runIf(soak)('interrupted, leaves no file', async () => {
    const { status } = await workshop.spawn('pdf', ['--sortie', 'coupé/coupé.pdf'], (child) => {
      // The folder is made at the beginning; the browser is then still to start.
      const wait = setInterval(() => {
        if (existsSync(workshop.path('coupé')) && child.kill('SIGINT')) clearInterval(wait)
      }, 10)
    })
    expect(status).not.toBe(0)
    expect(readdirSync(workshop.path('coupé'))).toEqual([])
  })

  test('says so when what is named is no browser', async () => {
    writeFileSync(workshop.path('faux'), '#!/bin/sh\necho panne >&2\n', { mode: 0o755 })
    const { status, output } = await workshop.run('pdf', [], { CHROMIUM_PATH: workshop.path('faux') })
    expect(status).toBe(1)
    expect(output).toMatch(/faux does not start\. /)
    expect(output).not.toMatch(/^\s+at /m)
  })

  test('names a slide that is cut off, with its place, and takes its picture all the same, named by its slide', async () => {
    const file = 'slides/90-questions.md'
    const long = `\n---\nid: trop-haute\n---\n\n# Trop haute\n\n${'- encore une ligne\n'.repeat(20)}`
    const text = readFileSync(workshop.path(file), 'utf8') + long
    writeFileSync(workshop.path(file), text)
    writeFileSync(workshop.path('slides/script.md'), '## trop-haute\n\nOui.\n')
    // Fewer slides are built sooner.
    rmSync(workshop.path('slides/02-les-images.md'))
    makeNew(file)
    const args = ['--png', '--etapes', '--slides', 'deux-moities,trop-haute', '--sortie', 'images']
    const { status, output } = await workshop.run('pdf', args)
    expect(status).toBe(1)
    const line = text.split('\n').indexOf('id: trop-haute') + 1
    const message = `slide \`trop-haute\` is \\d+ px taller than its page`
    expect(output).toMatch(new RegExp(`^slides/90-questions\\.md:${line}:1 {2}${message}$`, 'm'))
    const files = readdirSync(workshop.path('images'))
    const number = slides.findIndex(({ id }) => id === 'deux-moities') + 1
    expect(files).toEqual([
      `0${number}-deux-moities-1.png`,
      `0${number}-deux-moities.png`,
      '09-trop-haute.png',
    ])
    for (const name of files) {
      const png = readFileSync(workshop.path(`images/${name}`))
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080])
    }
  })

  test('builds a site that is out of date, and names what is wrong with the talk', async () => {
    writeFileSync(
      workshop.path('slides/01-les-mots.md'),
      '---\ntitle: Ouverture\n---\n\n---\nid: ouverture\nlayout: rien\n---\n',
    )
    makeNew('slides/01-les-mots.md')
    const { status, output } = await workshop.run('pdf')
    expect(status).toBe(1)
    expect(output).toMatch(/slides\/01-les-mots\.md:\d+:1 {2}`layout`/)
    expect(output).not.toMatch(/^\s+at /m)
  })
})
