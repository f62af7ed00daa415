import { describe, expect, it } from 'vitest'
import type { Harness } from './harness.ts'
import { boxesAtEachStep, findCollisions, idsAtStep, outsideViewBox, show, visibleIds } from './picture.ts'

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
    it('draws with geometry and words only', async () => {
      const { svg } = await drawn(source)
      expect(svg).not.toMatch(/<style|filter|foreignObject| style=|undefined|NaN/)
      expect(svg).toMatch(/role="img" aria-labelledby="d1-title d1-desc"/)
      await expect(show(harness().page, svg)).resolves.toMatchObject({
        nestedFragments: 0,
        danglingReferences: 0,
      })
    })

    it('shows at each step what its text declares', async () => {
      const { svg, steps } = await drawn(source)
      expect(steps.length).toBeGreaterThan(0)
      const { page, parse } = harness()
      await show(page, svg)
      const whole = await parse(textUpTo(source, steps.length))
      for (let step = 0; step <= steps.length; step++) {
        const declared = await parse(textUpTo(source, step))
        expect(await idsAtStep(page, step), `step ${step}`).toEqual(visibleIds(declared, whole))
      }
    })

    it('moves nothing from step to step, and cuts nothing off', async () => {
      const { svg, steps } = await drawn(source)
      const { page } = harness()
      await show(page, svg)
      const boxes = await boxesAtEachStep(page, steps.length)
      expect(new Set(boxes).size).toBe(1)
      expect(await outsideViewBox(page)).toEqual([])
    })

    it.skipIf(name.startsWith('sequence'))(
      'lays no label on another, and no edge label on a node',
      async () => {
        await show(harness().page, (await drawn(source)).svg)
        expect(await findCollisions(harness().page)).toEqual([])
      },
    )
  })
}

const stepComment = /^\s*%%\s*[ée]tape/i

/** Mermaid takes a bare `%%` for text. */
function textUpTo(source: string, step: number): string {
  const lines = source.split('\n').map((line) => (line.trim() === '%%' ? '' : line))
  const ends = lines.flatMap((line, index) => (stepComment.test(line) ? [index] : []))
  return lines.slice(0, ends[step] ?? lines.length).join('\n')
}
