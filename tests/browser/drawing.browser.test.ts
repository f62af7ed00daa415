import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { bringAllSlides, useDeck } from './deck.ts'
import { copyTalk, type TalkCopy } from './talk-copy.ts'

const deck = useDeck()
let copy: TalkCopy
let root: string

beforeEach(() => {
  copy = copyTalk()
  root = copy.root
  vi.stubEnv('CHROMIUM_PATH', join(root, 'no-browser'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  copy.remove()
})

async function buildWithoutBrowser(): Promise<string> {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'silent' })
  return readFileSync(join(root, 'dist/presentateur.html'), 'utf8')
}

/** The drawings of a page, without what reveal has added to them. */
function drawings(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const figures = [...document.querySelectorAll<HTMLElement>('[data-diagram]')]
    return Object.fromEntries(
      figures.map((figure) => {
        const svg = figure.querySelector('svg')?.cloneNode(true) as SVGElement | undefined
        for (const part of svg?.querySelectorAll('.fragment') ?? [])
          part.classList.remove('visible', 'current-fragment')
        return [figure.dataset.diagram ?? '', svg?.outerHTML ?? '']
      }),
    )
  })
}

/** A built page measures words in its small fonts, which set them as the whole ones do to a thousandth. */
function expectSamePicture(one: string, other: string): void {
  const number = /-?\d+(?:\.\d+)?/g
  expect(one.replace(number, '#')).toBe(other.replace(number, '#'))
  const numbers = (svg: string) => (svg.match(number) ?? []).map(Number)
  const others = numbers(other)
  expect(numbers(one).filter((value, index) => Math.abs(value - (others[index] ?? 0)) > 0.05)).toEqual([])
}

test('a diagram drawn in the page is the same picture as one drawn ahead', async () => {
  appendFileSync(join(root, 'package-lock.json'), '\n') // other tools, so that no earlier drawing is known
  // A style sheet names it in brackets.
  expect(await buildWithoutBrowser()).not.toMatch(/ data-drawn[ >]/)
  const server = await preview({
    root,
    configFile: false,
    base: '/',
    build: { outDir: join(root, 'dist') },
    preview: { port: 0 },
  })
  try {
    const { page, complaints } = await deck.open(server.resolvedUrls?.local[0])
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-diagram]')].every((figure) => figure.querySelector('svg')),
    )
    const drawnInPage = await drawings(page)
    const { page: ahead } = await deck.open()
    await bringAllSlides(ahead)
    const drawnAhead = await drawings(ahead)
    expect(Object.keys(drawnAhead).length).toBeGreaterThan(6)
    for (const [id, drawing] of Object.entries(drawnAhead)) expectSamePicture(drawnInPage[id] ?? '', drawing)
    expect(complaints).toEqual([])
  } finally {
    await server.close()
  }
})

test('a diagram too small to read, and an icon that does not exist, fail the build at their lines', async () => {
  vi.stubEnv('CHROMIUM_PATH', inject('browserPath'))
  const file = join(root, 'slides/02-prometheus.md')
  const chain = Array.from({ length: 30 }, (_, index) => `n${index}[Une boîte de plus]`).join(' --> ')
  const text = readFileSync(file, 'utf8')
    .replace('  job[Job court]', `  ${chain}\n  job[Job court]`)
    .replace('logos:grafana', 'logos:graphana')
  writeFileSync(file, text)
  const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1
  const error = await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'silent' }).then(
    () => '',
    (reason: unknown) => String(reason),
  )
  expect(error).toMatch(
    new RegExp(
      `slides/02-prometheus\\.md:${lineOf('flowchart LR')}:1 .*« L’architecture de Prometheus » are \\d+\\.\\d px small`,
    ),
  )
  expect(error).toMatch(
    new RegExp(
      `slides/02-prometheus\\.md:${lineOf('logos:graphana')}:\\d+ .*no icon is called \`logos:graphana\``,
    ),
  )
})

test('a rebuild with unchanged diagrams needs no browser', async () => {
  expect(inject('siteUrl')).toBeTruthy() // the site has been built, and its drawings kept
  const page = await buildWithoutBrowser()
  expect(page.match(/ data-drawn[ >]/g)?.length).toBeGreaterThan(6)
  expect(page).not.toContain('class="diagram-source"')
})
