import { scaleLinear } from 'd3-scale'
import { describe, expect, test } from 'vitest'
import type { Control } from '../../../src/figures/control.ts'
import { drawFigure as draw } from '../../../src/figures/draw-figure.ts'
import type { Play } from '../../../src/figures/figure.ts'
import { laneLengths } from '../../../src/thanos/figures/tsdb-blocks/tsdb-blocks.lanes.ts'
import { thanos } from '../../../src/thanos/thanos.ts'

/** As the build draws them. */
const allFigures = thanos.figures ?? []
const drawFigure = (name: string, attributes: Readonly<Record<string, string>>) =>
  draw(allFigures, name, attributes)
const impossible = /NaN|Infinity|undefined|\[object/

describe.each(allFigures.map((figure) => [figure.name, figure] as const))('%s', (name, figure) => {
  const placed = figure.place({})
  const steps = [0, ...placed.steps.map((_words, index) => index + 1)]

  test('as usual has no mistake, and steps with words', () => {
    expect(placed.mistakes).toEqual([])
    expect(placed.steps.length).toBeGreaterThan(0)
    for (const words of placed.steps) expect(words).toMatch(/\p{L}{3}/u)
  })

  test('draws a picture for each step, with its words and its numbers', () => {
    const { html } = drawFigure(name, {})
    expect(html.match(/<div class="picture">/g)).toHaveLength(steps.length)
    expect(html.match(/<span class="fragment step" data-words="/g)).toHaveLength(steps.length - 1)
    expect(
      html.match(/<svg (class="full" )?viewBox="[-\d ]+" role="img" aria-label="[^"]{40,}">/g),
    ).toHaveLength(steps.length)
    expect(html.match(/<table><caption>[^<]+<\/caption>/g)).toHaveLength(steps.length)
    expect(html).not.toMatch(impossible)
  })

  test('is drawn by its attributes and step alone', () => {
    for (const step of steps) expect(figure.place({}).pictureAt(step)).toBe(placed.pictureAt(step))
  })

  test('shows nothing smaller than 20 px', () => {
    const sizes = [...drawFigure(name, {}).html.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) =>
      Number(size),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20)
  })

  test('is played with from the picture of any step', () => {
    const play = placed.play()
    for (const step of steps) {
      play.goTo(step)
      expect(play.picture()).toBe(placed.pictureAt(step))
    }
  })

  test.each(steps)('bears the ends of every control, alone and together, from step %i', (step) => {
    const play = placed.play()
    for (const control of play.controls) {
      play.goTo(step)
      for (const set of ends(control)) {
        set()
        expectDrawn(play)
      }
    }
    for (const end of [0, -1]) {
      play.goTo(step)
      for (const control of play.controls) ends(control).at(end)?.()
      expectDrawn(play)
    }
  })

  test('lets time pass to an end', () => {
    const play = placed.play()
    let frames = 0
    while (play.advance(0.1) && frames < 2000) frames++
    expect(frames).toBeLessThan(2000)
    if (play.runs) expect(frames).toBeGreaterThan(10)
    expectDrawn(play)
  })
})

function expectDrawn(play: Play): void {
  const picture = play.picture()
  expect(picture).not.toMatch(impossible)
  expect(picture.length).toBeLessThan(60_000)
}

/** Sets a control to its first value and to its last. */
function ends(control: Control): (() => void)[] {
  switch (control.kind) {
    case 'slider':
      return [control.stops[0] ?? 0, control.stops.at(-1) ?? 0].map((stop) => () => control.set(stop))
    case 'choice':
      return control.options.map(
        ({ value }) =>
          () =>
            control.set(value),
      )
    case 'toggle':
      return [false, true].map((on) => () => control.set(on))
    case 'writing':
      return ['', 'sum(', 'nothing_of_that_name', 'topk(3, up)'].map((text) => () => {
        control.set(text)
        control.ask()
      })
    case 'action':
      return [() => control.act()]
  }
}

test.each([
  ['query-cost', { containers: '-1000' }, '`containers` is `-1000`'],
  ['query-cost', { interval: 'NaN' }, '`interval` is `NaN`'],
  ['query-cost', { range: '99999y' }, '`range` is `99999y`'],
  ['query-cost', { step: '' }, '`step` is empty'],
  ['query-cost', { range: '1h', step: '1d' }, '`step` is longer than `range`'],
  ['query-cost', { range: '1m', interval: '1h', step: '1m' }, '`interval` is longer than `range`'],
  ['query-cost', { replica: '2' }, 'unknown attribute `replica`'],
  ['cardinality-figure', { metric: '5xx' }, '`metric` is `5xx`'],
  ['cardinality-figure', { labels: 'method:5 status' }, '`labels` is `method:5 status`'],
  ['cardinality-figure', { labels: 'a:1 b:1 c:1 d:1 e:1 f:1' }, '`labels` is `a:1 b:1 c:1 d:1 e:1 f:1`'],
  ['cardinality-figure', { labels: 'a:0' }, '`labels` is `a:0`'],
  ['cardinality-figure', { labels: 'a:2 a:3' }, '`a` comes twice'],
  ['cardinality-figure', { extra: 'pod:9' }, '`pod` comes twice'],
  ['tsdb-blocks', { until: '1000y' }, '`until` is `1000y`'],
  [
    'tsdb-blocks',
    { retention: '1d', 'short-retention': '2d' },
    '`short-retention` is longer than `retention`',
  ],
  ['downsampling-figure', { spike: '101' }, '`spike` is `101`'],
  ['downsampling-figure', { interval: '1s' }, '`interval` is `1s`'],
  ['downsampling-figure', { range: '1d', step: '2d' }, '`step` is longer than `range`'],
])('%s with %o: %s', (name, attributes, message) => {
  const { html, mistakes } = drawFigure(name, attributes)
  expect(mistakes).toEqual([expect.objectContaining({ message, hint: expect.stringMatching(/\.$/) })])
  expect(html).toBe(drawFigure(name, {}).html)
})

test('tsdb-blocks says the length of a row of equal narrow blocks once', () => {
  const blocks = Array.from({ length: 20 }, (_, index) => ({ min: 18 * index, max: 18 * index + 18 }))
  const x = scaleLinear([0, 960], [190, 1152])
  const lane = laneLengths({ name: 'Disque local', note: 'Prometheus', top: 36, blocks }, x)
  expect(lane.match(/>18\sh</g)).toHaveLength(1)
})

test('downsampling-figure keeps max clear of the average when they are close', () => {
  const play = allFigures
    .find(({ name }) => name === 'downsampling-figure')
    ?.place({})
    .play()
  if (!play) throw new Error('there is no downsampling-figure')
  play.goTo(1)
  for (const control of play.controls) if (control.label === 'Hauteur du pic') ends(control)[0]?.()
  const lineOf = (word: string) =>
    Number(new RegExp(`<text [^>]*\\by="([\\d.]+)"[^>]*>${word} `).exec(play.picture())?.[1])
  expect(lineOf('moyenne') - lineOf('max')).toBeGreaterThanOrEqual(34)
})

test('a figure that does not exist is a mistake of ours', () => {
  expect(() => drawFigure('pie-chart', {})).toThrow('there is no figure pie-chart')
})

describe('the numbers that the talk says', () => {
  const labels = (name: string) =>
    [...drawFigure(name, {}).html.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) =>
      label.replace(/[\u00A0\u202F]/g, ' '),
    )

  test('query-cost: refused, then through, then 6,3 milliards to decode', () => {
    const [refused, through, decoded] = labels('query-cost')
    expect(refused).toContain(
      'Points par série : 6,3 millions, la limite est 11 000, ×573 au-dessus, refusée par l’API.',
    )
    expect(through).toContain('Points par série : 1 001, la limite est 11 000, passe.')
    expect(through).toContain('Échantillons en mémoire : 1 million, la limite est 50 millions, passe.')
    expect(through).not.toContain('décoder')
    expect(decoded).toContain('Échantillons à décoder, bruts : 6,3 milliards, aucune limite, 8,2 Go.')
  })

  test('cardinality-figure: 40, 1 600, 80 000, 1,1 million, 800 millions', () => {
    const series = labels('cardinality-figure').map((label) => /soit (.*?) (?:de )?séries/.exec(label)?.[1])
    expect(series).toEqual(['40', '1 600', '80 000', '1,1 million', '800 millions'])
  })

  test('tsdb-blocks: three blocks, merged, uploaded, kept for hours, compacted', () => {
    const [first, merged, uploaded, kept, compacted] = labels('tsdb-blocks')
    expect(first).toBe('Après 8 h 30 min : Disque local, 3 blocs : 3 de 2 h, et 2 h 30 min en mémoire.')
    expect(merged).toContain('Disque local, 4 blocs : 1 de 6 h, 3 de 2 h')
    expect(uploaded).toContain('Bucket, 6 blocs : 6 de 2 h.')
    expect(kept).toContain(
      'Disque local, 3 blocs : 3 de 2 h, et 2 h en mémoire. Bucket, 197 blocs : 197 de 2 h.',
    )
    expect(compacted).toContain('Bucket, 4 blocs : 1 de 14 j, 1 de 2 j, 1 de 8 h, 1 de 2 h.')
    expect(compacted).toContain(
      'Copie à 5 min, 2 blocs : 1 de 14 j, 1 de 2 j. Copie à 1 h, 1 bloc : 1 de 14 j.',
    )
  })

  test('downsampling-figure: max 93, average 44, 105 millions, 8,8 millions', () => {
    const [raw, fiveMinutes, oneHour] = labels('downsampling-figure')
    expect(raw).toContain('Brut, lu par la requête : 6,3 milliards')
    expect(fiveMinutes).toContain('max 93, moyenne 44')
    expect(fiveMinutes).toContain('Copie à 5 min, lu par la requête : 105 millions')
    expect(oneHour).toContain('max 93, moyenne 42')
    expect(oneHour).toContain('Copie à 1 h, lu par la requête : 8,8 millions')
    expect(oneHour).toContain('720 fois moins à lire.')
  })
})
