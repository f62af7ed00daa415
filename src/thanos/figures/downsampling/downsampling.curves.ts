import { line, type Role, type Scale } from '../../../figures/drawing.ts'
import { type Place, pathOf } from '../../../figures/path-of.ts'
import { markup } from '../../../kit/markup.ts'
import type { Sample } from '../../models/sample.model.ts'

/** Each window's value up to the time it bears, which is the window's end. */
export function drawSteps(samples: readonly Sample[], x: Scale, y: Scale, role: Role, dash?: string): string {
  const [first] = samples
  if (!first) return ''
  return line(pathOf(places([{ t: 0, v: first.v }, ...samples], x, y), true), role, 3, dash)
}

/** A running total, known at the end of each window. */
export function drawTotals(samples: readonly Sample[], x: Scale, y: Scale): string {
  const dots = {
    class: 'thanos',
    d: samples.map(({ t, v }) => `M${x(t / 1000).toFixed(1)} ${y(v).toFixed(1)}h0`).join(''),
    stroke: 'currentColor',
    'stroke-width': 8,
    'stroke-linecap': 'round',
  }
  return line(pathOf(places(samples, x, y)), 'thanos', 3) + markup('path', dots)
}

/** Raw samples: of those that lie in a few pixels, the lowest and the highest. */
export function drawEnvelope(samples: readonly Sample[], x: Scale, y: Scale, opacity: number): string {
  const columns = new Map<number, { low: Sample; high: Sample }>()
  for (const sample of samples) {
    const column = Math.floor(x(sample.t / 1000) / columnWidth)
    const { low, high } = columns.get(column) ?? { low: sample, high: sample }
    columns.set(column, { low: sample.v < low.v ? sample : low, high: sample.v > high.v ? sample : high })
  }
  const corners = [...columns.values()].flatMap(({ low, high }) => {
    if (y(low.v) - y(high.v) < 1) return [low]
    return low.t < high.t ? [low, high] : [high, low]
  })
  return markup('g', { opacity }, line(pathOf(places(corners, x, y)), 'prometheus', 3))
}

const columnWidth = 3

function places(samples: readonly Sample[], x: Scale, y: Scale): readonly Place[] {
  return samples.map(({ t, v }) => [x(t / 1000), y(v)])
}
