import * as words from 'words:figures'
import { button } from '../kit/create.ts'

/**
 * Lets time pass frame by frame, until `advance` says that there is no more, or stand still. A page that slept has not aged. Who wants no
 * motion moves on second by second.
 */
export function runButton(advance: (seconds: number) => boolean): { element: HTMLElement; stop(): void } {
  let frame = 0
  const stop = () => {
    cancelAnimationFrame(frame)
    frame = 0
    element.textContent = words.run
  }
  const run = (before?: number) => {
    frame = requestAnimationFrame((now) => {
      if (advance(Math.min(longestFrame, (now - (before ?? now)) / 1000))) run(now)
      else stop()
    })
  }
  const element = button(words.run, () => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) advance(1)
    else if (frame !== 0) stop()
    else {
      element.textContent = words.pause
      run()
    }
  })
  return { element, stop }
}

const longestFrame = 0.1
