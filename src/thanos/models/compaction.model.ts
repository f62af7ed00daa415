/** The time that a block covers, `min` to before `max`, in any unit. */
export interface Span {
  readonly min: number
  readonly max: number
}

/** A block on disk or in the bucket; a block cut from the head has level 1, and each merge adds one. */
export interface Block extends Span {
  readonly level: number
}

/**
 * The blocks to merge next, or none: overlapping ones first; else the first group that fills a window of one of `ranges`, or that no later
 * block can join any more. The newest block is left alone (tsdb/compact.go of Prometheus 3.14; Thanos's compactor plans the same way).
 */
export function planCompaction<S extends Span>(
  blocks: readonly S[],
  ranges: readonly number[],
): readonly S[] {
  const sorted = [...blocks].sort((a, b) => a.min - b.min)
  const overlapping = firstOverlap(sorted)
  if (overlapping.length > 0) return overlapping

  const candidates = sorted.slice(0, -1)
  const newest = candidates.at(-1)
  if (!newest) return []
  for (const range of ranges.slice(1)) {
    const group = splitByRange(candidates, range).find((blocksIn) => {
      if (blocksIn.length < 2) return false
      const { min, max } = hull(blocksIn)
      return max - min === range || max <= newest.min
    })
    if (group) return group
  }
  return []
}

/** Blocks in order of time, grouped by aligned windows of `range`; those that cross a window's border are left out. */
export function splitByRange<S extends Span>(blocks: readonly S[], range: number): readonly (readonly S[])[] {
  const groups: S[][] = []
  let open = Number.NaN
  for (const block of blocks) {
    const window = Math.floor(block.min / range)
    if (block.max > (window + 1) * range) continue
    if (window === open) groups.at(-1)?.push(block)
    else groups.push([block])
    open = window
  }
  return groups
}

/** Merges as planned until there is nothing left to merge; in order of time. */
export function compact(blocks: readonly Block[], ranges: readonly number[]): readonly Block[] {
  const group = planCompaction(blocks, ranges)
  if (group.length === 0) return blocks
  const merged = { ...hull(group), level: Math.max(...group.map(({ level }) => level)) + 1 }
  const rest = blocks.filter((block) => !group.includes(block))
  return compact(
    [...rest, merged].sort((a, b) => a.min - b.min),
    ranges,
  )
}

function firstOverlap<S extends Span>(sorted: readonly S[]): readonly S[] {
  let end = Number.NEGATIVE_INFINITY
  let from = -1
  for (const [n, block] of sorted.entries()) {
    if (block.min < end) from = from < 0 ? n - 1 : from
    else if (from >= 0) return sorted.slice(from, n)
    end = Math.max(end, block.max)
  }
  return from < 0 ? [] : sorted.slice(from)
}

function hull(blocks: readonly Span[]): Span {
  return blocks.reduce(({ min, max }, block) => ({
    min: Math.min(min, block.min),
    max: Math.max(max, block.max),
  }))
}
