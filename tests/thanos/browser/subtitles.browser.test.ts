import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { subtitleTracks } from '../../../src/build/pages/subtitle-tracks.ts'
import { cueStarts } from '../../../src/subtitles/cue-times.ts'
import { measuredRate } from '../../../src/subtitles/measured-rate.ts'
import { readLog } from '../../../src/subtitles/talk-log.ts'
import type { Step } from '../../../src/subtitles/track.ts'
import { useDeck, withoutWorker } from '../../browser/deck.ts'
import { until } from '../../browser/until.ts'
import { slides, talk } from '../../real-talk.ts'
import { soak } from '../../soak.ts'
import { type SharedDeck, shareDeck } from './share-deck.ts'

const tracks = subtitleTracks(talk)

/** What is said before a slide's first step, after it, after the second … */
function stepOf(slide: string, step: number, lang = 'fr'): Step {
  const found = tracks[lang]?.[slide]?.steps[step + 1]
  if (!found) throw new Error(`nothing is said at ${slide}/${step}`)
  return found
}

const firstCue = (slide: string, step: number, lang?: string) => stepOf(slide, step, lang)[1][0] ?? ''

/** What the room reads; undefined where no band is seen. The notice before the first words is left out. */
const words = (room: Page) =>
  room.evaluate(() => {
    const text = document.querySelector<HTMLElement>('.band p')
    if (!text?.checkVisibility({ visibilityProperty: true })) return undefined
    return [...text.childNodes].at(-1)?.textContent?.trim()
  })

const reads = (room: Page, expected: string | undefined) => expect.poll(() => words(room)).toBe(expected)

/** Goes to a place, with the band or without it. */
async function standAt(deck: SharedDeck, slide: string, step: number, band: boolean): Promise<void> {
  await deck.at(slide, step)
  if (((await words(deck.page)) !== undefined) !== band) await deck.page.keyboard.press('u')
  await reads(deck.page, band ? firstCue(slide, step) : undefined)
}

async function openSpeaker(room: Page): Promise<Page> {
  const speaker = await room.context().newPage()
  await speaker.goto(new URL('presentateur.html', inject('talkUrl')).href)
  await speakerReady(speaker)
  return speaker
}

const speakerReady = (speaker: Page) => speaker.locator('#still-now section').waitFor()

/** Faults of a band and the slide below it, and of what a screen reader meets. */
function overlaps(): string[] {
  const [band, frame] = ['.band', '.slides > .present .frame'].map((one) =>
    document.querySelector(one)?.getBoundingClientRect(),
  )
  if (!band || !frame) return ['no band, or no slide']
  const faults: string[] = []
  const rounding = 2 // reveal.js scales by whole hundredths
  if (frame.top < band.bottom - rounding)
    faults.push(`the slide begins at ${frame.top}, the band ends at ${band.bottom}`)
  if (frame.bottom > innerHeight + rounding || frame.left < -rounding || frame.right > innerWidth + rounding)
    faults.push('the slide is cut off')
  return faults
}

describe('in the room', () => {
  const deck = shareDeck()

  test('one key shows the words of every step, forth, back and fast, over a slide that stays whole', async () => {
    const { page, complaints } = deck
    await standAt(deck, 'previously', -1, false)
    await page.keyboard.press('u')
    await reads(page, firstCue('previously', -1))
    expect(await page.locator('.band span').textContent()).toContain('texte préparé')
    for (const step of [0, 1, 2]) {
      await page.keyboard.press('ArrowRight')
      await reads(page, firstCue('previously', step))
    }
    expect(await page.locator('.band span').count()).toBe(0)
    await page.keyboard.press('ArrowLeft')
    await reads(page, firstCue('previously', 1))
    await page.evaluate(() => {
      for (let press = 0; press < 4; press++) window.Reveal.next()
    })
    await reads(page, firstCue('une-metrique', 1))
    await until(page, () => location.hash === '#/une-metrique/1')
    await page.reload()
    await reads(page, firstCue('une-metrique', 1))
    expect(await page.locator('.band span').count()).toBe(0)
    await page.keyboard.press('u')
    await reads(page, undefined)
    expect(await page.evaluate(() => document.querySelector('.reveal')?.clientHeight)).toBe(720)
    expect(complaints).toEqual([])
  })

  test('has the words of every step of the talk, forth and back', async () => {
    const { page } = deck
    await standAt(deck, 'intro', -1, true)
    /** The first slide, the last, and the one with most steps. */
    const most = slides.toSorted((one, other) => other.steps - one.steps)[0]
    const few = [slides[0], most, slides.at(-1)].flatMap((slide) => slide ?? [])
    const places = (soak ? slides : few).flatMap(({ id, steps }) =>
      Array.from({ length: tracks.fr?.[id] ? steps + 1 : 0 }, (_, index) => ({ id, step: index - 1 })),
    )
    expect(places.length).toBeGreaterThan(few.length)
    for (const all of [places, places.toReversed()]) {
      const read = await page.evaluate(async (wanted) => {
        const texts: string[] = []
        for (const { id, step } of wanted) {
          const slide = document.getElementById(id) ?? undefined
          window.Reveal.slide(window.Reveal.getIndices(slide).h, 0, step)
          await new Promise((done) => requestAnimationFrame(done))
          texts.push(
            [...(document.querySelector('.band p')?.childNodes ?? [])].at(-1)?.textContent?.trim() ?? '',
          )
        }
        return texts
      }, all)
      expect(read).toEqual(all.map(({ id, step }) => firstCue(id, step)))
    }
  })

  test('is found once by a screen reader, which does not read each cue aloud; axe finds nothing', async () => {
    const { page } = deck
    await standAt(deck, 'sommaire', -1, true)
    const cue = firstCue('sommaire', -1)
    const tree = await page.locator('body').ariaSnapshot()
    expect(tree.split(cue).length - 1).toBe(1)
    expect(tree).toContain('region "Sous-titres"')
    expect(await page.locator('.band:is([aria-live], [role]), .band :is([aria-live], [role])').count()).toBe(
      0,
    )
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    for (const theme of ['clair', 'sombre']) {
      const faults = await page.evaluate(async (name) => {
        document.documentElement.dataset.theme = name
        const { axe } = window as unknown as {
          axe: { run(part: string): Promise<{ violations: { id: string }[] }> }
        }
        return (await axe.run('.band')).violations.map(({ id }) => id)
      }, theme)
      expect(faults).toEqual([])
    }
  })

  const sizes = [
    [1280, 720],
    [390, 844],
    [1024, 768],
    [1920, 1080],
  ] as const
  test.each(sizes.slice(0, soak ? undefined : 2))(
    'at %i × %i the longest words are whole, and cover nothing of the slide',
    async (width, height) => {
      const { page } = deck
      await page.setViewportSize({ width, height })
      await standAt(deck, 'thanos-architecture', 5, true)
      expect(await page.evaluate(overlaps)).toEqual([])
      const cues = Object.values(tracks).flatMap((track) =>
        Object.values(track).flatMap(({ steps }) => steps.flatMap(([, all]) => all)),
      )
      const longest = cues.sort((a, b) => b.length - a.length).slice(0, 60)
      const { size, cut } = await page.evaluate((texts) => {
        const [band, text] = ['.band', '.band p'].map((one) => document.querySelector<HTMLElement>(one))
        if (!band || !text) throw new Error('no band')
        const cut = texts.filter((one) => {
          text.textContent = one
          return text.offsetHeight > band.clientHeight || text.scrollWidth > band.clientWidth
        })
        return { size: Number.parseFloat(getComputedStyle(text).fontSize), cut }
      }, longest)
      expect(cut).toEqual([])
      if (width >= 1280) expect(size).toBeGreaterThanOrEqual((32 * height) / 720)
      await page.setViewportSize({ width: 1280, height: 720 })
    },
  )

  test('with a speaker’s screen either leads: on, off, hors texte, the other language; a reload of either changes nothing', async () => {
    const { page: room } = deck
    await standAt(deck, 'previously', 0, false)
    const speaker = await openSpeaker(room)
    await speaker.keyboard.press('u')
    await reads(room, firstCue('previously', 0))
    await room.keyboard.press('u')
    await reads(room, undefined)
    await expect.poll(() => speaker.locator('#subtitles').getAttribute('aria-pressed')).toBe('false')
    await room.keyboard.press('u')
    await speaker.keyboard.press('a')
    await reads(room, firstCue('previously', 0, 'en'))
    expect(await room.locator('.band p').getAttribute('lang')).toBe('en')
    await room.reload()
    await reads(room, firstCue('previously', 0, 'en'))
    await speaker.reload()
    await speakerReady(speaker)
    await speaker.keyboard.press('x')
    await reads(room, undefined)
    expect(await room.evaluate(() => document.querySelector('.reveal')?.clientHeight)).toBeLessThan(600)
    await speaker.keyboard.press('x')
    await reads(room, firstCue('previously', 0, 'en'))
    await speaker.keyboard.press('a')
    await reads(room, firstCue('previously', 0))
    await speaker.close()
  })
})

describe('the pace', () => {
  const deck = useDeck(withoutWorker, 'talkUrl')
  /** Room and speaker with a clock that stands still; the band is on, and the time has begun. */
  async function openOnClock() {
    const { page: room } = await deck.openNew('', {}, (page) => page.clock.install())
    const speaker = await openSpeaker(room)
    await speaker.keyboard.press('u')
    await reads(room, firstCue('intro', -1))
    const { clock } = room
    await clock.pauseAt(Date.now() + 60_000)
    return { room, speaker, clock }
  }

  /** A cue changes within 100 ms of its time: @param rate how fast the speaker has been. */
  async function follows(room: Page, slide: string, step: number, rate: number): Promise<void> {
    const said = stepOf(slide, step)
    const [, start = 0] = cueStarts(said)
    await reads(room, said[1][0])
    await room.clock.runFor(Math.floor(start / rate) - 90)
    expect(await words(room)).toBe(said[1][0])
    await room.clock.runFor(180)
    expect(await words(room)).toBe(said[1][1])
  }

  const seconds = (slide: string, step = -1) => stepOf(slide, step)[0]

  /** Who is faster finds out most: a cue must not wait for its time, nor for its timer. */
  const paces = [
    ['a faster speaker', 0.7],
    ['a slower speaker', 1.4],
    ['as planned', 1],
  ] as const
  test.each(paces.slice(0, soak ? undefined : 1))(
    '%s: the band keeps up, waits during a question, and stays at the step’s last words',
    async (_name, factor) => {
      const { room, speaker, clock } = await openOnClock()
      await speaker.keyboard.press('PageDown')
      for (const slide of ['thanos-photo', 'presentation', 'lectra', 'sommaire']) {
        await reads(room, firstCue(slide, -1))
        await clock.fastForward(Math.round(seconds(slide) * 1000 * factor))
        await speaker.keyboard.press('PageDown')
      }
      await reads(room, firstCue('previously', -1))
      const log = await speaker.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.endsWith('-journaux')) ?? ''
        return JSON.parse(localStorage.getItem(key) ?? '[]').at(-1)
      })
      const kept = readLog(log)
      if (!kept) throw new Error('no log')
      const rate = measuredRate(kept, ({ slide, step }) => stepOf(slide, step)[0] * 1000)
      if (factor === 1) expect(rate).toBeCloseTo(1, 1)
      else expect(Math.sign(1 - rate)).toBe(Math.sign(factor - 1))
      await follows(room, 'previously', -1, rate)
      await speaker.keyboard.press('q')
      await clock.fastForward(30_000)
      expect(await words(room)).toBe(stepOf('previously', -1)[1][1])
      await speaker.keyboard.press('q')
      await clock.runFor(Math.round((seconds('previously') * 1000) / rate))
      await reads(room, stepOf('previously', -1)[1].at(-1))
      await clock.fastForward(30_000)
      expect(await words(room)).toBe(stepOf('previously', -1)[1].at(-1))
    },
  )
})
