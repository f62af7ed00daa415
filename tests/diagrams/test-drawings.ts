import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DrawnDiagram } from '../../src/diagrams/draw.ts'
import type { Harness } from './harness.ts'
import type { ParsedIds } from './harness-page.ts'
import { findCollisions, idsAtStep, outsideViewBox, placesNow, show, visibleIds } from './picture.ts'

type Draw = (source: string) => ReturnType<Harness['draw']>

/** Draws each source once for all tests. */
export function drawnOnce(harness: () => Harness): Draw {
  const drawings = new Map<string, ReturnType<Harness['draw']>>()
  return (source) => {
    const drawing = drawings.get(source) ?? harness().draw(source)
    drawings.set(source, drawing)
    return drawing
  }
}

/** What holds for every drawing, as tests for each of these sources, under its name. */
export function testDrawings(
  sources: ReadonlyMap<string, string>,
  harness: () => Harness,
  drawn: Draw,
): void {
  describe.each([...sources])('%s', (name, source) => {
    let seen: Awaited<ReturnType<typeof walk>>
    beforeAll(async () => {
      seen = await walk(harness().page, await drawn(source))
    })

    it('draws with geometry and words only', async () => {
      const { svg } = await drawn(source)
      expect(svg).not.toMatch(/<style|filter|foreignObject| style=|undefined|NaN/)
      expect(svg).toMatch(/role="img" aria-labelledby="d1-title d1-desc"/)
      expect(seen).toMatchObject({ nestedFragments: 0, danglingReferences: 0 })
    })

    it('shows at each step what its text declares', async () => {
      expect(seen.ids.length).toBeGreaterThan(1)
      const declared: ParsedIds[] = []
      for (const step of seen.ids.keys()) declared.push(await harness().parse(textUpTo(source, step)))
      const whole = declared.at(-1)
      expect(seen.ids).toEqual(declared.map((some) => visibleIds(some, whole ?? some)))
    })

    it('moves nothing from step to step, and cuts nothing off', () => {
      expect(new Set(seen.places).size).toBe(1)
      expect(seen.outside).toEqual([])
    })

    it.skipIf(name.startsWith('sequence'))('lays no label on another, and no edge label on a node', () => {
      expect(seen.collisions).toEqual([])
    })
  })
}

/** Shows a drawing step by step. */
async function walk(page: Page, { svg, steps }: DrawnDiagram) {
  const shown = await show(page, svg)
  const [ids, places]: [string[][], string[]] = [[], []]
  for (let step = 0; step <= steps.length; step++) {
    ids.push(await idsAtStep(page, step))
    places.push(await placesNow(page))
  }
  return {
    ...shown,
    ids,
    places,
    outside: await outsideViewBox(page),
    collisions: await findCollisions(page),
  }
}

const stepComment = /^\s*%%\s*[ée]tape/i

/** Mermaid takes a bare `%%` for text. */
function textUpTo(source: string, step: number): string {
  const lines = source.split('\n').map((line) => (line.trim() === '%%' ? '' : line))
  const ends = lines.flatMap((line, index) => (stepComment.test(line) ? [index] : []))
  return lines.slice(0, ends[step] ?? lines.length).join('\n')
}
