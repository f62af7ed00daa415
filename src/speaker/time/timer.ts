/**
 * The time of a talk. All times are milliseconds; `at` is the wall clock when the figures were true, so that a page that was closed
 * or a laptop that slept goes on as if nothing had happened.
 */
export interface Timer {
  readonly state: 'ready' | 'running' | 'paused'
  /** Since the start, without pauses. */
  readonly elapsed: number
  /** Part of `elapsed` that went into questions. */
  readonly asked: number
  /** The question being answered: how long already; undefined while nobody asks. */
  readonly question: number | undefined
  readonly at: number
}

export function freshTimer(now: number): Timer {
  return { state: 'ready', elapsed: 0, asked: 0, question: undefined, at: now }
}

/** The timer brought to `now`. A wall clock that was set back costs nothing but the moment since the timer was last looked at. */
export function timerAt(timer: Timer, now: number): Timer {
  if (timer.state !== 'running') return { ...timer, at: now }
  const passed = Math.max(0, now - timer.at)
  const asking = timer.question !== undefined
  return {
    ...timer,
    elapsed: timer.elapsed + passed,
    asked: timer.asked + (asking ? passed : 0),
    question: timer.question === undefined ? undefined : timer.question + passed,
    at: now,
  }
}

export function startTimer(timer: Timer, now: number): Timer {
  return { ...timerAt(timer, now), state: 'running' }
}

export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.state === 'ready' ? timer : { ...timerAt(timer, now), state: 'paused' }
}

/** A question begins or ends. The clock goes on, the pace stands still. */
export function toggleQuestion(timer: Timer, now: number): Timer {
  if (timer.state === 'ready') return timer
  const current = timerAt(timer, now)
  return { ...current, question: current.question === undefined ? 0 : undefined }
}

/** The time spent on the talk itself. */
export function talkTime({ elapsed, asked }: Timer): number {
  return elapsed - asked
}

/** A timer that nobody has looked at for so long belongs to another day. */
export function isForgotten(timer: Timer, now: number): boolean {
  return now - timer.at > 6 * 3_600_000
}
