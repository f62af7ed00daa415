import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispositionComment } from '../../src/diagrams/disposition.ts'
import { type Fit, usualFit, waysToFit } from '../../src/diagrams/fit.ts'
import { soak } from '../soak.ts'
import { type Harness, startHarness } from './harness.ts'
import { findCollisions, idsAtStep, show, withoutSteps } from './picture.ts'
import { drawnOnce, testDrawings } from './test-drawings.ts'

const folder = new URL('../fixtures/diagrams/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.mmd'))
/** The best layout is searched for in this one, and for one flowchart below; soaking, in all. */
const searched = new Set(['sequence-notes.mmd'])
/** Those with what no other has; soaking, all. */
const few = [
  ...searched,
  ...[
    'badges',
    'changes',
    'icons',
    'node-shapes-classic',
    'sequence-frames',
    'subgraph-grows',
    'subgraphs-nested',
    'thanos',
  ].map((name) => `${name}.mmd`),
]
const sourceOf = (name: string): string =>
  soak || searched.has(name) ? read(name) : laidOutAtOnce(read(name))
const sources = new Map((soak ? fixtures : few).map((name) => [name, sourceOf(name)]))
const broken = readdirSync(new URL('broken/', folder))
/** Those where a step does more than to show a part; soaking, all. */
const drawnWithoutSteps = new Set(['badges', 'changes', 'sequence-frames'].map((name) => `${name}.mmd`))
/** Axes, shapes, arrows, and words on lines; soaking, all that Mermaid has. */
const kinds = soak ? readdirSync(new URL('kinds/', folder)) : ['er.mmd', 'gantt.mmd', 'pie.mmd', 'state.mmd']

function laidOut(source: string, fit: Fit): string {
  return `${source}\n${dispositionComment(fit)}`
}

function laidOutAtOnce(source: string): string {
  const [[first = usualFit] = []] = waysToFit(
    /^sequenceDiagram/m.test(source) ? 'sequence' : 'flowchart',
    source,
  )
  return laidOut(source, first)
}

const star = '<title>une étoile</title><path fill="gold" d="M5 0 6 4 10 5 6 6 5 10 4 6 0 5 4 4Z"/>'
const badges = {
  étoile: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${star}</svg>`,
  abîmée: '<svg',
}

let harness: Harness
beforeAll(async () => {
  harness = await startHarness(badges)
})
afterAll(() => harness.close())

const drawn = drawnOnce(() => harness)

testDrawings(sources, () => harness, drawn)

describe.each([...sources])('%s', (name, source) => {
  it.runIf(soak)('draws alike twice', async () => {
    expect((await harness.draw(source)).svg).toBe((await drawn(source)).svg)
  })

  it.runIf(soak || drawnWithoutSteps.has(name))('draws without steps what it draws with them', async () => {
    const stepped = await drawn(source)
    const lines = source.split('\n')
    const plain = lines.filter((line) => !/^\s*%%\s*(?:[ée]tape|accent|estompe|r[ôo]le)/i.test(line))
    const unstepped = await harness.draw(laidOut(plain.join('\n'), stepped.fit))
    expect(unstepped.steps).toEqual([])
    expect(unstepped.svg).not.toContain('fragment')
    expect(await withoutSteps(harness.page, stepped.svg)).toBe(
      await withoutSteps(harness.page, unstepped.svg),
    )
  })
})

describe.each(broken)('broken/%s', (name) => {
  it('says what is wrong, at the right line', async () => {
    const source = read(`broken/${name}`)
    const [, line = '', words = ''] = /^%% expect line (\d+): (.*)/.exec(source) ?? []
    const failure = await harness.fail(source)
    expect(failure).toMatchObject({ line: Number(line), message: expect.stringContaining(words) as string })
    expect(failure?.hint).not.toBe('')
  })
})

describe('drawDiagram', () => {
  it.each(soak ? ['thanos.mmd', 'prometheus.mmd'] : ['thanos.mmd'])(
    'keeps %s under 25 kB with labels of 16 px',
    async (name) => {
      const { svg, smallestLabel } = await drawn(sourceOf(name))
      expect(Buffer.byteLength(svg)).toBeLessThan(25_000)
      expect(smallestLabel).toBeGreaterThanOrEqual(16)
    },
  )

  it('fits an ordinary picture, nine nodes in two zones, so that the last row reads it', async () => {
    const { svg, smallestLabel } = await harness.draw(read('fit/zones.mmd'))
    expect(smallestLabel).toBeGreaterThanOrEqual(20)
    await show(harness.page, svg)
    expect(await findCollisions(harness.page)).toEqual([])
  })

  it('without words of its own takes the title of its slide, and says what its parts are', async () => {
    const options = { id: 'a', firstStep: 0, slot: { width: 1152, height: 530 }, title: 'Le chemin' }
    const { accTitle, accDescr, missing } = await harness.draw(
      '\nflowchart LR\n  a(Un) -->|va| b(Deux)',
      options,
    )
    expect({ accTitle, accDescr }).toEqual({ accTitle: 'Le chemin', accDescr: 'Un → Deux : va' })
    expect(missing).toMatchObject({ line: 2, message: 'this diagram has no title of its own', quiet: true })
  })

  it('takes turns when called twice at once, and draws the same each time', async () => {
    const [one, other] = await Promise.all([
      harness.draw(sourceOf('icons.mmd')),
      harness.draw(sourceOf('sequence-notes.mmd')),
    ])
    expect(one).toEqual(await drawn(sourceOf('icons.mmd')))
    expect(other).toEqual(await drawn(sourceOf('sequence-notes.mmd')))
  })

  it('counts fragments from firstStep, and prefixes every id', async () => {
    const { svg } = await harness.draw(sourceOf('icons.mmd'), { id: 'autre', firstStep: 4 })
    expect(new Set(svg.match(/data-fragment-index="\d+"/g))).toEqual(new Set(['data-fragment-index="4"']))
    for (const [, id] of svg.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^autre(-|$)/)
  })

  it('draws the same in a page with other text properties, scale and motion', async () => {
    const style =
      'body { letter-spacing: 3px; word-spacing: 1em; font: bold 40px/3 serif; text-transform: uppercase; transform: scale(.5) } * { transition: all .01ms !important; animation-duration: .01ms !important }'
    const elsewhere = await harness.elsewhere(style, 2)
    try {
      for (const name of soak ? sources.keys() : ['icons.mmd', 'sequence-frames.mmd', 'subgraph-grows.mmd'])
        expect((await elsewhere.draw(sourceOf(name))).svg).toBe((await drawn(sourceOf(name))).svg)
    } finally {
      await elsewhere.close()
    }
  }, 180_000)

  it('dims what a step does not accent, for that step only', async () => {
    await show(harness.page, (await drawn(sourceOf('thanos.mmd'))).svg)
    const opacity = async (step: number): Promise<string[]> => {
      await idsAtStep(harness.page, step)
      return harness.page.evaluate(() =>
        ['p1a', 'graf', 'st'].map(
          (id) =>
            getComputedStyle(document.querySelector(`#slot [data-id="${id}"]`) ?? document.body).opacity,
        ),
      )
    }
    await harness.page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await opacity(2)).toEqual(['1', '1', '0'])
    expect(await opacity(3)).toEqual(['1', '0.3', '0'])
    expect(await opacity(4)).toEqual(['1', '1', '0'])
  })

  it('changes roles and dims parts from a step on, where they stand out too', async () => {
    await harness.page.emulateMedia({ reducedMotion: 'reduce' })
    const { svg, outline } = await drawn(sourceOf('changes.mmd'))
    await show(harness.page, svg)
    const look = async (step: number) => {
      await idsAtStep(harness.page, step)
      return harness.page.evaluate(() => {
        const seen = (selector: string) =>
          [...document.querySelectorAll(`#slot ${selector}`)]
            .filter((part) => getComputedStyle(part).visibility === 'visible')
            .at(-1) ?? document.body
        const style = (selector: string) => getComputedStyle(seen(selector))
        const role = style('.node[data-id="a"]').getPropertyValue('--role')
        const [old, label] = [style('.flowchart-link[data-id="old"]'), style('.label[data-id="old"] > text')]
        const [zone, other] = [style('.cluster'), style('.node[data-id="g"]')]
        return [role, ...[old, label, zone, other].map(({ opacity }) => opacity)]
      })
    }
    const [storage, danger] = ['#f5b942', '#ff5d6c']
    expect(await look(0)).toEqual([storage, '1', '1', '1', '1'])
    expect(await look(1)).toEqual([danger, '0.3', '0.3', '1', '1'])
    expect(await look(2)).toEqual([danger, '0.3', '0.3', '0.3', '1'])
    expect(await look(3)).toEqual([storage, '0.3', '0.3', '0.3', '1'])
    expect(outline.map(({ lines }) => lines.filter((line) => /désormais|En /.test(line)))).toEqual([
      [],
      ['A : désormais danger', 'En retrait : Grafana → A'],
      ['En retrait : Une zone', 'En évidence : Grafana, Un relais, A'],
      ['A : désormais stockage', 'Une zone : désormais client'],
    ])
  })

  it('sets the words of an edge on the middle of its line, over the colour that is behind them', async () => {
    const source = `flowchart LR
      %% disposition 0.5
      subgraph zone
        a -->|dedans| b
      end
      b -->|dehors| c`
    await show(harness.page, (await harness.draw(source)).svg)
    const labels = await harness.page.evaluate(() => {
      const fill = (selector: string): string =>
        getComputedStyle(document.querySelector(`#slot ${selector}`) ?? document.body).fill
      return ['dedans', 'dehors'].map((words) => {
        const label = [...document.querySelectorAll('#slot .label')].find((one) => one.textContent === words)
        const id = label?.getAttribute('data-id')
        const [text, line] = [label, document.querySelector(`#slot .flowchart-link[data-id="${id}"]`)].map(
          (part) => part?.getBoundingClientRect() ?? new DOMRect(),
        )
        return {
          away: Math.abs((text?.y ?? 0) + (text?.height ?? 0) / 2 - (line?.y ?? 0) - (line?.height ?? 0) / 2),
          onPanel: fill(`.label[data-id="${id}"] rect`) === fill('.cluster rect'),
        }
      })
    })
    expect(labels.map(({ onPanel }) => onPanel)).toEqual([true, false])
    for (const { away } of labels) expect(away).toBeLessThan(1.5)
  })

  it('draws a node with a link where it would be without', async () => {
    const source = sourceOf('styles-and-clicks.mmd')
    const plain = source
      .split('\n')
      .filter((line) => !line.trim().startsWith('click'))
      .join('\n')
    expect((await drawn(source)).svg).toBe((await harness.draw(plain)).svg)
  })

  it('has a line reach what is drawn of an icon, which is smaller than its box', async () => {
    const source =
      'flowchart LR\n%% disposition 0.5\n  a --- g\n  g@{ icon: "logos:grafana", label: "Grafana", pos: "b", h: 88 }'
    await show(harness.page, (await harness.draw(source)).svg)
    const inside = await harness.page.evaluate(() => {
      const line = document.querySelector<SVGPathElement>('#slot .flowchart-link')
      const end = line?.getPointAtLength(line.getTotalLength())
      const shapes = [...document.querySelectorAll<SVGGeometryElement>('#slot .node svg path')]
      return shapes.some((shape) => {
        const [toScreen, fromShape] = [line?.getScreenCTM(), shape.getScreenCTM()]
        if (!end || !toScreen || !fromShape) return false
        return shape.isPointInFill(end.matrixTransform(toScreen).matrixTransform(fromShape.inverse()))
      })
    })
    expect(inside).toBe(true)
  })

  it('moves the title of a group out of the way of a line', async () => {
    const group = 'subgraph z [Zone]\n    a[Un nœud assez large]\n  end'
    const { svg, flaws } = await harness.draw(`flowchart TB\n  %% disposition 0.5\n  g --> a\n  ${group}`)
    expect(flaws).toEqual([])
    await show(harness.page, svg)
    const [title, box] = await harness.page
      .locator('#slot .cluster > :is(text, rect)')
      .evaluateAll((parts) =>
        parts
          .toSorted((one) => (one.localName === 'text' ? -1 : 1))
          .map((part) => part.getBoundingClientRect().x + part.getBoundingClientRect().width / 2),
      )
    expect(title).toBeLessThan((box ?? 0) - 20)
  })

  it('breaks no word, however long', async () => {
    const { svg } = await harness.draw(
      'flowchart LR\n%% disposition 0.5\n  a[un HorizontalPodAutoscalerDeTrop] --> b',
    )
    expect(svg).toContain('>HorizontalPodAutoscalerDeTrop<')
  })

  it('folds a long row, whose labels grow by more than a fifth', async () => {
    const chain = Array.from(
      { length: 8 },
      (_, index) => `  m${index}[Maillon ${index}] -->|puis| m${index + 1}`,
    )
    const drawAs = (fit: Fit) => harness.draw(laidOut(['flowchart LR', ...chain].join('\n'), fit))
    const [row, folded] = [await drawAs({ gap: 0.5 }), await drawAs({ gap: 0.5, folded: true })]
    expect(folded.smallestLabel).toBeGreaterThan(Math.max(20, 1.2 * row.smallestLabel))
    expect(folded.flaws).toEqual([])
  })

  it('has lines that look alike arrive as one, and no others', async () => {
    const lines = ['a --> d', 'b --> d', 'c -.-> d']
    const { svg, flaws } = await harness.draw(
      ['flowchart LR', '%% disposition 0.5 réunie', ...lines].join('\n'),
    )
    await show(harness.page, svg)
    const ends = await harness.page.locator('#slot .flowchart-link').evaluateAll((paths) =>
      paths.map((path) => {
        const line = path as SVGPathElement
        return Math.round(line.getPointAtLength(line.getTotalLength()).y)
      }),
    )
    expect(ends[1]).toBe(ends[0])
    expect(ends[2]).not.toBe(ends[0])
    expect(flaws).toEqual([])
  })

  it('draws a crow’s foot as strokes', async () => {
    await show(harness.page, (await drawn(read('kinds/er.mmd'))).svg)
    const fills = await harness.page
      .locator('#slot marker path')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill))
    expect(fills.length).toBeGreaterThan(0)
    expect(new Set(fills)).toEqual(new Set(['none']))
  })

  it.each(kinds)('draws %s in the colours of the deck', async (name) => {
    const { svg, outline } = await drawn(read(`kinds/${name}`))
    expect(outline).toEqual([{ words: '', lines: [] }])
    expect(
      svg.match(/<style| style="[^"]*| (?:fill|stroke)="[^"]*|"#[\da-f]{3,8}\b|rgba?\([^)]*/gi),
    ).toBeNull()
    await show(harness.page, svg)
    const pale = await harness.page.locator('#slot svg').evaluate((drawing) => {
      const ground = getComputedStyle(drawing).getPropertyValue('--fond')
      const texts = [...drawing.querySelectorAll('text')].filter((text) => text.textContent?.trim())
      return {
        texts: texts.length,
        lost: texts.filter((text) => getComputedStyle(text).fill === ground).length,
      }
    })
    expect(pale.texts).toBeGreaterThan(0)
    expect(pale.lost).toBe(0)
  })

  it('sets a badge on its node, with it or at a step, and says what it is', async () => {
    const { svg, outline } = await drawn(sourceOf('badges.mmd'))
    expect(outline.map(({ lines }) => lines.filter((line) => line.startsWith('Sur ')))).toEqual([
      ['Sur Premier : 1', 'Sur Grafana : une étoile'],
      ['Sur Second : 12'],
      ['Sur Long nom sur deux lignes : une étoile'],
    ])
    await show(harness.page, svg)
    await idsAtStep(harness.page, 0)
    const seen = () =>
      harness.page
        .locator('#slot .badge')
        .evaluateAll((all) => all.map((badge) => !badge.matches('.fragment:not(.visible)')))
    expect(await seen()).toEqual([true, true, false, false])
  })

  it('tells a sequence in words', async () => {
    const { outline } = await drawn(sourceOf('sequence-notes.mmd'))
    expect(outline[0]?.lines).toEqual(['A → B : demande', 'Note : B réfléchit', 'A → B : encore'])
    expect(outline[2]?.lines).toEqual(['Note : merci ♥', 'A → B : au revoir', 'En évidence : A'])
  })
})
