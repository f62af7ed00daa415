import { type Block, compact, type Span } from './compaction.model.ts'

/** All times here are hours since the server started, at a midnight UTC. */
const blockLength = 2
const headLimit = 1.5 * blockLength
const day = 24
const longestBlock = 31 * day
/** The compactor's own ladder. */
const bucketRanges = [1, 2, 8, 2 * day, 14 * day]
/** A block must span this long to be worth a copy: what the documentation calls older than. */
const copyFrom = { fiveMinutes: 40, oneHour: 10 * day }

export interface PrometheusOptions {
  /** How long blocks are kept. */
  readonly retention: number
  /** Whether blocks are merged on the disk; with a sidecar that uploads they usually are not. Default true. */
  readonly compact?: boolean
}

/** Prometheus's own blocks after `hour` hours of scraping, and its head: what is in memory and in the log only. */
export function prometheusAt(
  hour: number,
  { retention, compact: merges = true }: PrometheusOptions,
): { readonly blocks: readonly Block[]; readonly head: Span } {
  const ranges = merges ? localRanges(retention) : [blockLength]
  let blocks: readonly Block[] = []
  let cut = 0
  // In the code the head must span more than 3 h; it does with the first sample after that.
  for (; hour - cut >= headLimit; cut += blockLength) {
    const fresh = { min: cut, max: cut + blockLength, level: 1 }
    blocks = compact([...blocks, fresh], ranges).filter(({ max }) => fresh.max - max < retention)
  }
  return { blocks, head: { min: cut, max: hour } }
}

/** 2 h and each three times longer range that stays within a tenth of the retention and 31 days. */
function localRanges(retention: number): readonly number[] {
  const longest = Math.min(longestBlock, retention / 10)
  const ranges = [blockLength]
  for (let range = 3 * blockLength; range <= longest; range *= 3) ranges.push(range)
  return ranges
}

/** How long each resolution is kept; 0 or nothing is for ever. */
export type BucketOptions = Partial<Record<'retentionRaw' | 'retention5m' | 'retention1h', number>>

export interface Bucket {
  readonly raw: readonly Block[]
  readonly res5m: readonly Span[]
  readonly res1h: readonly Span[]
}

/**
 * The bucket once the blocks up to `hour` are uploaded, seen by a compactor that has caught up: merged, copied at 5 min and 1 h, and
 * without what its retention has marked for deletion. Copies take the shape of the raw blocks; in truth they are merged in their own
 * stream, a little later.
 */
export function bucketAt(hour: number, options: BucketOptions = {}): Bucket {
  const { retentionRaw = 0, retention5m = 0, retention1h = 0 } = options
  let bucket: Bucket = { raw: [], res5m: [], res1h: [] }
  for (let now = blockLength; now <= hour; now += blockLength) {
    const raw = compact([...bucket.raw, { min: now - blockLength, max: now, level: 1 }], bucketRanges)
    const res5m = copies(bucket.res5m, raw, copyFrom.fiveMinutes)
    const res1h = copies(bucket.res1h, res5m, copyFrom.oneHour)
    bucket = {
      raw: kept(raw, now, retentionRaw),
      res5m: kept(res5m, now, retention5m),
      res1h: kept(res1h, now, retention1h),
    }
  }
  return bucket
}

/** The copies there are, and one of each block that is long enough; it takes the place of those of its parts. */
function copies(present: readonly Span[], blocks: readonly Span[], from: number): readonly Span[] {
  const long = blocks.filter(({ min, max }) => max - min >= from)
  const others = present.filter((copy) => !long.some(({ min, max }) => min <= copy.min && copy.max <= max))
  return [...others, ...long.map(({ min, max }) => ({ min, max }))].sort((a, b) => a.min - b.min)
}

function kept<S extends Span>(blocks: readonly S[], now: number, retention: number): readonly S[] {
  return retention === 0 ? blocks : blocks.filter(({ max }) => now <= max + retention)
}
