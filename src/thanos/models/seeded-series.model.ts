/** A quantity that is measured: its value at any time, in seconds. */
export type Measured = (second: number) => number

/** Seconds of one swing, from the slow tide to the ripples. */
const periods = [900, 240, 95, 41]

/** A gauge that wanders around `mean`, never below zero; the same seed always gives the same one. */
export function seededGauge(seed: number, mean: number): Measured {
  const waves = seededWaves(seed, mean)
  return (second) =>
    waves.reduce((value, { height, speed, phase }) => value + height * Math.sin(speed * second + phase), mean)
}

/** A counter that grows by that gauge per second: its exact integral, so that it never falls and any time can be asked for. */
export function seededCounter(seed: number, mean: number): Measured {
  const waves = seededWaves(seed, mean)
  // It has counted for an hour already: what a fresh counter does to rate is another story.
  const start = mean * 3600
  return (second) =>
    waves.reduce(
      (value, { height, speed, phase }) =>
        value + (height / speed) * (Math.cos(phase) - Math.cos(speed * second + phase)),
      start + mean * second,
    )
}

/** Their speed is in radians per second. */
function seededWaves(seed: number, mean: number) {
  const random = seededRandom(seed)
  // All together they stay below the mean.
  return periods.map((period, n) => ({
    height: (mean * 0.4) / (n + 1),
    speed: (2 * Math.PI) / period,
    phase: 2 * Math.PI * random(),
  }))
}

/** Numbers from 0 to 1 that look like chance: a linear congruential generator with the constants of Numerical Recipes. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
