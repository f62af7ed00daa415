import { element } from '../../kit/element.ts'
import type { DisplayStore } from './display.ts'

const keyStep = 0.02

/** The two bars between the panes move by mouse, touch and arrow keys; a double click puts them back. */
export function splitPanes(store: DisplayStore): void {
  split('columns', element('split-columns'), element('panes'), element('previews'), store)
  split('rows', element('split-rows'), element('previews'), element('now'), store)
}

function split(
  side: 'columns' | 'rows',
  bar: HTMLElement,
  container: HTMLElement,
  part: HTMLElement,
  store: DisplayStore,
): void {
  const length = side === 'columns' ? 'offsetWidth' : 'offsetHeight'
  const share = () => part[length] / container[length]
  const change = (share: number | undefined) => {
    store.change({ [side]: share })
    tell()
  }
  const tell = () => bar.setAttribute('aria-valuenow', String(Math.round(share() * 100)))
  bar.setAttribute('aria-valuemin', '20')
  bar.setAttribute('aria-valuemax', '80')
  // What fits best depends on the window.
  new ResizeObserver(tell).observe(part)
  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId)
    event.preventDefault()
    bar.focus()
  })
  bar.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (!bar.hasPointerCapture(pointerId)) return
    const { left, top, width, height } = container.getBoundingClientRect()
    change(side === 'columns' ? (clientX - left) / width : (clientY - top) / height)
  })
  bar.addEventListener('dblclick', () => change(undefined))
  bar.addEventListener('keydown', (event) => {
    const [less, more] = side === 'columns' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    const targets: Record<string, number> = {
      [less]: share() - keyStep,
      [more]: share() + keyStep,
      Home: 0.2,
      End: 0.8,
    }
    const target = targets[event.key]
    if (target === undefined) return
    change(target)
    event.preventDefault()
    // These arrows move the bar, not the talk.
    event.stopPropagation()
  })
}
