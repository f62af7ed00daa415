import * as words from 'words:figures'
import { button } from '../kit/create.ts'
import { controlBar } from './control-bar.ts'
import { makeDrawer } from './drawer.ts'
import type { PlacedFigure } from './figure.ts'
import { graspWithPointer } from './grasping.ts'
import { runButton } from './run-button.ts'

export interface Playground {
  /** Its slide is in view: it follows what is measured, if it does. */
  enter(): void
  /** Back to the picture of the step where the slide stands, with the controls out of sight. */
  leave(): void
  /** Shows the controls, or puts them away. */
  toggleControls(): void
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
  const bar = controlBar(play.controls, show)
  const run = runButton((seconds) => {
    const goesOn = play.advance(seconds)
    changed()
    return goesOn
  })
  let step = -1
  const reset = () => {
    run.stop()
    cancelAnimationFrame(frame)
    step = stepOf(host)
    play.goTo(step)
    status.textContent = ''
    bar.refresh()
    if (play.hears) return show()
    delete host.dataset.playing
    live.replaceChildren()
  }

  if (play.runs) bar.buttons.prepend(run.element)
  bar.buttons.append(button(words.reset, reset))
  bar.element.addEventListener('change', () => {
    status.textContent = play.label()
  })
  graspWithPointer(host, play.grasp, changed)
  const drawer = makeDrawer(host, bar.element)
  new MutationObserver(() => {
    if (stepOf(host) === step) return
    reset()
    drawer.rest()
  }).observe(host, { subtree: true, attributeFilter: ['class'] })
  host.append(live, bar.element, status)
  reset()
  let unfollow: (() => void) | undefined
  const enter = () => {
    unfollow ??= play.follow(changed)
  }
  const leave = () => {
    unfollow?.()
    unfollow = undefined
    reset()
    drawer.close()
  }
  return { enter, leave, toggleControls: drawer.toggle }
}

/** How many of the figure's steps have come: reveal.js marks them. */
function stepOf(host: HTMLElement): number {
  return host.querySelectorAll(':scope > .step.visible').length
}
