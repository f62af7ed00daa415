import type { Scale } from '../../../figures/drawing.ts'
import { markup } from '../../../kit/markup.ts'
import type { Span } from '../../models/compaction.model.ts'

/** Of what a merged block was made, in hours: Thanos's ladder, and the tripled lengths of a Prometheus. */
const partLengths: Readonly<Record<number, number>> = { 336: 48, 48: 8, 8: 2, 6: 2, 18: 6, 54: 18 }

/** The parts of merged blocks, below them: they close up while the block comes over them. tsdb-blocks.css moves them. */
export function drawParts(blocks: readonly Span[], top: number, height: number, x: Scale): string {
  const parts = blocks.flatMap((block) => {
    const length = partLengths[block.max - block.min]
    if (length === undefined) return []
    const count = (block.max - block.min) / length
    const width = blockWidth(block, x) / count
    return Array.from({ length: count }, (_, index) =>
      markup('rect', { class: 'stored', x: x(block.min) + index * width, y: top, width, height }),
    )
  })
  return parts.length > 0 ? markup('g', { class: 'stockage parts' }, parts) : ''
}

/** With a gap to the block after it. */
export function blockWidth({ min, max }: Span, x: Scale): number {
  const width = x(max) - x(min)
  return width - (width > 12 ? 4 : 1)
}
