export interface Clock {
  start(): void
  stop(): void
}

/** Tells the seconds that have passed, frame by frame, until `tick` says that there is no more. A page that slept has not aged. */
export function frameClock(tick: (seconds: number) => boolean, stopped: () => void): Clock {
  let frame: number | undefined
  const stop = () => {
    if (frame === undefined) return
    cancelAnimationFrame(frame)
    frame = undefined
    stopped()
  }
  return {
    start() {
      if (frame !== undefined) return
      let before: number | undefined
      const next = (now: number) => {
        frame = requestAnimationFrame(next)
        const seconds = Math.min(longestFrame, (now - (before ?? now)) / 1000)
        before = now
        if (!tick(seconds)) stop()
      }
      frame = requestAnimationFrame(next)
    },
    stop,
  }
}

const longestFrame = 0.1
