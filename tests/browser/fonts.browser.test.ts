import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { charactersOf, smallFont } from '../../src/build/site/subset-fonts.ts'
import { soak } from '../soak.ts'
import { useDeck, withoutWorker } from './deck.ts'

const root = join(import.meta.dirname, '../..')

const deck = useDeck(withoutWorker)

test.for(soak ? ['', '#/un-schema'] : ['#/un-schema'])(
  'nothing shifts when the fonts arrive late, after the first paint, at « %s »',
  async (hash, { skip }) => {
    const waiting: Route[] = []
    const late = await deck.openNew(hash, {}, async (opened) => {
      await opened.route(/\.woff2$/, (route) => {
        waiting.push(route)
      })
      await opened.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
    })
    const sheet = readFileSync(join(root, 'src/styles/fonts.css'), 'utf8')
    const sources = [...sheet.matchAll(/src: (local.+);/g)].map(([, source = '']) => source)
    expect(sources).toHaveLength(3)
    skip(!(await late.page.evaluate(areHere, sources)), 'neither Arial nor Liberation’s fonts are here')
    await late.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    expect(waiting.length).toBeGreaterThanOrEqual(2)
    await Promise.all(waiting.map((route) => route.continue()))
    await late.page.evaluate(() => document.fonts.ready)
    await late.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    const shifts = await late.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    // The words of the ledger differ by a pixel or two.
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.001)
  },
)

test('a font with the glyphs of the talk alone sets them as the whole font does, and leaves others to the fallback', async () => {
  const sheets = ['fonts.css', 'paper-fonts.css'].map((name) =>
    readFileSync(join(root, 'src/styles', name), 'utf8'),
  )
  const fonts = [...sheets.join('').matchAll(/"(@fontsource[^"]+\.woff2)"/g)].map(
    ([, font]) => `node_modules/${font}`,
  )
  expect(fonts.length).toBeGreaterThan(10)
  const { page } = await deck.open()
  const blank = await page.context().newPage()
  const characters = charactersOf([])
  const texts = [...characters, 'ß', 'AVATAR To. « L’été », fi ffl -> != 10:45', characters]
  // One that has all weights, one that has its own, and one for paper; soaking, all.
  const some = ['inter-latin-wght-normal', 'space-grotesk-latin-wght', 'jetbrains-mono-latin-400-normal']
  const tried = fonts.filter((font) => soak || some.some((name) => font.includes(name)))
  expect(tried.length).toBeGreaterThanOrEqual(3)
  for (const font of tried) {
    const copy = await smallFont(font, charactersOf(['ß']))
    const [whole, small] = [join(root, font), copy].map((path) => readFileSync(path))
    expect(small?.length, font).toBeLessThan((whole?.length ?? 0) * 0.9)
    const styles = [whole, small].map(
      (bytes, index) =>
        `@font-face { font-family: f${index}; font-weight: 100 900; src: url(data:font/woff2;base64,${bytes?.toString('base64')}) }`,
    )
    await blank.setContent(
      `<style>${styles.join('')} span { position: absolute; font-size: 1000px; white-space: pre }</style>`,
    )
    const widths = await blank.evaluate(measureWidths, [...texts, '\u0111'])
    // Between the weights that a font is drawn at, widths are rounded to a thousandth of the type’s size.
    const others = widths.small.filter(
      (width, index) => Math.abs(width - (widths.whole[index] ?? 0)) > 1.5 + width * 0.001,
    )
    expect(others, font).toEqual([])
    expect(widths.small.slice(-6), font).toEqual(widths.fallback.slice(-6))
  }
})

/** Whether this machine has all that the fallbacks are stretched from. */
function areHere(sources: readonly string[]): Promise<boolean> {
  const faces = sources.map((source) => new FontFace('stand-in', source).load())
  return Promise.all(faces).then(
    () => true,
    () => false,
  )
}

/** Widths at each weight, with figures as they come and in columns, in both fonts and in the one behind them. */
async function measureWidths(texts: readonly string[]) {
  const weights = [500, 600, 700]
  for (const weight of weights)
    await Promise.all(['f0', 'f1'].map((family) => document.fonts.load(`${weight} 100px ${family}`)))
  const widthsIn = (family: string) => {
    const spans = texts.flatMap((text) =>
      weights.flatMap((weight) =>
        ['normal', 'tabular-nums'].map((numeric) => {
          const span = document.createElement('span')
          span.style.cssText = `font-family: ${family}, monospace; font-weight: ${weight}; font-variant-numeric: ${numeric}`
          span.textContent = text
          return span
        }),
      ),
    )
    document.body.replaceChildren(...spans)
    return spans.map((span) => span.getBoundingClientRect().width)
  }
  return { whole: widthsIn('f0'), small: widthsIn('f1'), fallback: widthsIn('none') }
}
