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

/** The talk's outline, with the number of each slide's first page. */
function outlineOf(firstPage: (id: string) => number) {
  return talk.chapters.map(({ title, slides }) => ({
    title,
    page: firstPage(slides[0]?.id ?? ''),
    items: slides.map((slide) => ({ title: slide.title, page: firstPage(slide.id), items: [] })),
  }))
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
    expect(pdf.bookmarks).toEqual(outlineOf((id) => slides.findIndex((slide) => slide.id === id) + 1))
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

  test('gives steps pages of their own, without more bookmarks or tags', async () => {
    expect((await workshop.run('pdf', ['--etapes'])).status).toBe(0)
    const steps = await pdfAt(`dist/pdf/${name}-etapes.pdf`)
    const ids = slides.flatMap((slide) => Array.from({ length: slide.steps + 1 }, () => slide.id))
    expect(steps.pages).toHaveLength(ids.length)
    expect(steps.bookmarks).toEqual(outlineOf((id) => ids.indexOf(id) + 1))
    const headings = steps.pages.flatMap(({ tags }, page) =>
      tags.some((tag) => /^H[12]$/.test(tag)) ? [page] : [],
    )
    expect(headings).toEqual(slides.map(({ id }) => ids.lastIndexOf(id)))
    const halves = ids.indexOf('deux-moities')
    const number = slides.findIndex(({ id }) => id === 'deux-moities') + 1
    expect(steps.pages[halves]?.label).toBe(`${number}`)
    expect(steps.pages[halves + 1]?.label).toBe(`${number}.1`)
  })

  test('prints the slides asked for, with their own numbers, and no link that leads nowhere', async () => {
    const { status } = await workshop.run('pdf', [
      '--slides',
      'deux-moities,sommaire',
      '--sortie',
      'deux.pdf',
    ])
    expect(status).toBe(0)
    const two = await pdfAt('deux.pdf')
    const wanted = ['sommaire', 'deux-moities'].map((id) => slides.findIndex((slide) => slide.id === id) + 1)
    expect(two.pages.map(({ label }) => label)).toEqual(wanted.map(String))
    expect(two.pages.flatMap(({ links }) => links)).toEqual([])
  })

  test('takes pictures, each named by its slide', async () => {
    const { status } = await workshop.run('pdf', [
      '--png',
      '--slides',
      'deux-moities',
      '--etapes',
      '--sortie',
      'images',
    ])
    expect(status).toBe(0)
    const number = slides.findIndex(({ id }) => id === 'deux-moities') + 1
    const files = readdirSync(workshop.path('images'))
    expect(files).toEqual([`0${number}-deux-moities-1.png`, `0${number}-deux-moities.png`])
    for (const file of files) {
      const png = readFileSync(workshop.path(`images/${file}`))
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080])
    }
  })
})

describe('npm run pdf, where it cannot', () => {
  test('names the slides there are when one is unknown', async () => {
    const { status, output } = await workshop.run('pdf', ['--slides', 'deux-moities,rien'])
    expect(status).toBe(2)
    expect(output).toMatch(/There is no slide `rien`\. Slides: ouverture, .*deux-moities/)
    expect((await workshop.run('pdf', ['--chapitre', '12'])).output).toMatch(/no chapter 12\. Chapters: 1 /)
  })

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

  test('names a slide that is cut off, with its place, and prints it all the same', async () => {
    const file = 'slides/90-questions.md'
    const long = `\n---\nid: trop-haute\n---\n\n# Trop haute\n\n${'- encore une ligne\n'.repeat(20)}`
    const text = readFileSync(workshop.path(file), 'utf8') + long
    writeFileSync(workshop.path(file), text)
    writeFileSync(workshop.path('slides/script.md'), '## trop-haute\n\nOui.\n')
    // Fewer slides are built sooner.
    rmSync(workshop.path('slides/02-les-images.md'))
    makeNew(file)
    const { status, output } = await workshop.run('pdf', ['--slides', 'trop-haute', '--sortie', 'haute.pdf'])
    expect(status).toBe(1)
    const line = text.split('\n').indexOf('id: trop-haute') + 1
    expect(output).toMatch(
      new RegExp(
        `^slides/90-questions\\.md:${line}:1 {2}slide \`trop-haute\` is \\d+ px taller than its page$`,
        'm',
      ),
    )
    expect((await pdfAt('haute.pdf')).pages).toHaveLength(1)
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
