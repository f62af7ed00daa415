import { accumulateResets } from './counter-resets.model.ts'
import type { Sample } from './sample.model.ts'

/** Kept away from the other replica for this long before any interval is known, in milliseconds. */
const initialPenalty = 5000
const penaltyFactor = 2

/** What the Querier does with a series: `penalty` follows one replica at a time, `chain` takes every sample of all. */
export type Deduplication = 'penalty' | 'chain'

/**
 * One series out of the chunks of all its replicas, as Thanos's Querier answers it (pkg/dedup/iter.go at e103a81). `counter` says that the
 * query asks for rate, irate, increase or resets: only then are values adjusted. Samples keep whatever else they carry.
 */
export function deduplicate<S extends Sample>(
  chunks: readonly (readonly S[])[],
  algorithm: Deduplication,
  counter: boolean,
): readonly S[] {
  const spans = chunks
    .filter((samples) => samples.length > 0)
    .map((samples) => ({ min: samples[0]?.t ?? 0, max: samples.at(-1)?.t ?? 0, samples }))
    .sort((a, b) => a.min - b.min)
  const lanes = splitOverlaps(spans).map((lane) => {
    const parts = lane.map(({ samples }) => samples)
    return counter ? accumulateResets(parts).samples : parts.flat()
  })
  return algorithm === 'chain' ? chain(lanes) : penalty(lanes, counter)
}

/**
 * Chunks in order of their start, dealt into lanes without overlap: each into the first lane that ended strictly before it starts. These
 * lanes are what the algorithm takes for replicas.
 */
export function splitOverlaps<C extends { readonly min: number; readonly max: number }>(
  chunks: readonly C[],
): readonly (readonly C[])[] {
  const lanes: C[][] = [[]]
  for (const chunk of chunks) {
    const free = lanes.find((lane) => (lane.at(-1)?.max ?? Number.NEGATIVE_INFINITY) < chunk.min)
    if (free) free.push(chunk)
    else lanes.push([chunk])
  }
  return lanes
}

/** Each distinct time once, ascending; where several lanes have it, the first one's sample. */
export function chain<S extends Sample>(lanes: readonly (readonly S[])[]): readonly S[] {
  const byTime = new Map<number, S>()
  for (const sample of lanes.flat()) if (!byTime.has(sample.t)) byTime.set(sample.t, sample)
  return [...byTime.values()].sort((a, b) => a.t - b.t)
}

/** The lanes folded in pairs, left to right. A single lane is given back as it is. Lanes are in ascending time. */
export function penalty<S extends Sample>(lanes: readonly (readonly S[])[], counter: boolean): readonly S[] {
  const [first = [], ...others] = lanes
  if (others.length === 0) return first
  let merged = laneSource(first)
  for (const lane of others) merged = pairSource(merged, laneSource(lane), counter)
  const samples: S[] = []
  for (let sample = merged.current(); sample; sample = merged.current()) {
    samples.push(sample)
    merged.advance(sample.t + 1)
  }
  return samples
}

/** A place in a series that only moves forward. */
interface Source<S extends Sample> {
  /** The sample it stands on; undefined behind the last. */
  readonly current: () => S | undefined
  /** Moves to the first sample at or after a time; stays where it is when it stands there already. */
  readonly advance: (to: number) => void
  /** Lifts this and all later values so that the present one isn't below a value. */
  readonly raise: (above: number) => void
}

function laneSource<S extends Sample>(samples: readonly S[]): Source<S> {
  let at = 0
  let lift = 0
  const current = () => {
    const sample = samples[at]
    return sample && lift !== 0 ? { ...sample, v: sample.v + lift } : sample
  }
  return {
    current,
    advance: (to) => {
      while (at < samples.length && (samples[at]?.t ?? to) < to) at++
    },
    raise: (above) => {
      const value = current()?.v
      // NaN compares false: nothing is known, nothing is lifted.
      if (value !== undefined && above > value) lift += above - value
    },
  }
}

function pairSource<S extends Sample>(a: Source<S>, b: Source<S>, counter: boolean): Source<S> {
  let followed = a
  let lastT: number | undefined
  let penaltyA = 0
  let penaltyB = 0

  const choose = () => {
    const sampleA = a.current()
    const sampleB = b.current()
    const distance = (t: number) => (lastT === undefined ? initialPenalty : penaltyFactor * (t - lastT))
    if (!sampleA) {
      penaltyB = 0
      return b
    }
    if (!sampleB) {
      penaltyA = 0
      return a
    }
    if (sampleA.t <= sampleB.t) {
      penaltyB = distance(sampleA.t)
      penaltyA = 0
      return a
    }
    penaltyA = distance(sampleB.t)
    penaltyB = 0
    return b
  }

  const raise = (above: number) => {
    a.raise(above)
    b.raise(above)
  }

  const produce = () => {
    const before = followed
    const value = before.current()?.v
    if (lastT !== undefined) {
      a.advance(lastT + 1 + penaltyA)
      b.advance(lastT + 1 + penaltyB)
    }
    followed = choose()
    lastT = followed.current()?.t ?? lastT
    // What the new replica counts from may be lower: without this, rate would see a restart that never was.
    if (counter && followed !== before && value !== undefined) raise(value)
  }

  produce()
  return {
    current: () => followed.current(),
    advance: (to) => {
      // One by one, not in a jump: the gaps of a pair are themselves what the next pair must see.
      for (let sample = followed.current(); sample && sample.t < to; sample = followed.current()) produce()
    },
    raise,
  }
}
