import { button } from '../kit/controls.ts'
import { frameClock } from './clock.ts'
import { controlBar } from './control-bar.ts'
import type { PlacedFigure } from './figure.ts'
import { graspWithPointer } from './grasping.ts'

export interface Playground {
  /** Back to the picture of the step where the slide stands. */
  reset(): void
}

/**
 * Adds controls to a figure whose pictures are in the page already, and a picture above them while someone plays. A step that comes or goes
 * ends the play.
 */
export function makePlayground(host: HTMLElement, placed: PlacedFigure): Playground {
  const play = placed.play()
  const live = document.createElement('div')
  live.className = 'picture live'
  const status = document.createElement('p')
  status.className = 'hidden'
  status.setAttribute('role', 'status')

  let frame = 0
  const show = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      live.innerHTML = play.picture()
      host.dataset.playing = ''
    })
  }
  const changed = () => {
    bar.refresh()
    show()
  }
  const say = () => {
    status.textContent = play.label()
  }
  const bar = controlBar(play.controls, show)
  const run = play.runs ? runButton((seconds) => play.advance(seconds), changed) : undefined
  let step = -1
  const reset = () => {
    run?.stop()
    cancelAnimationFrame(frame)
    step = stepOf(host)
    play.goTo(step)
    delete host.dataset.playing
    live.replaceChildren()
    status.textContent = ''
    bar.refresh()
  }

  if (run) bar.buttons.prepend(run.element)
  bar.buttons.append(button('Réinitialiser', reset))
  bar.element.addEventListener('change', say)
  graspWithPointer(host, (at) => play.grasp(at), changed)
  new MutationObserver(() => {
    if (stepOf(host) !== step) reset()
  }).observe(host, { subtree: true, attributeFilter: ['class'] })
  host.append(live, bar.element, status)
  reset()
  return { reset }
}

/** How many of the figure's steps have come: reveal.js marks them. */
function stepOf(host: HTMLElement): number {
  return host.querySelectorAll(':scope > .step.visible').length
}

interface RunButton {
  readonly element: HTMLElement
  stop(): void
}

/** Lets time pass, or stand still. Who wants no motion moves on second by second. */
function runButton(advance: (seconds: number) => boolean, passed: () => void): RunButton {
  const tick = (seconds: number) => {
    const goesOn = advance(seconds)
    passed()
    return goesOn
  }
  let running = false
  const show = (runs: boolean) => {
    running = runs
    element.textContent = runs ? 'Pause' : 'Lancer'
  }
  const clock = frameClock(tick, () => show(false))
  const element = button('Lancer', () => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) tick(1)
    else if (running) clock.stop()
    else {
      show(true)
      clock.start()
    }
  })
  return { element, stop: clock.stop }
}
