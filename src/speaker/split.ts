import type { DisplayStore } from './display.ts'
import { element } from './element.ts'

const keyStep = 0.02
const usual = { columns: 0.5, rows: 0.62 } as const

/** The two bars between the panes move by mouse, touch and arrow keys; a double click puts them back. */
export function splitPanes(store: DisplayStore): void {
  split('columns', element('split-columns'), element('panes'), store)
  split('rows', element('split-rows'), element('previews'), store)
}

function split(
  side: 'columns' | 'rows',
  bar: HTMLElement,
  container: HTMLElement,
  store: DisplayStore,
): void {
  const change = (share: number) => {
    store.change({ [side]: share })
    tell()
  }
  const tell = () => bar.setAttribute('aria-valuenow', String(Math.round(store.display[side] * 100)))
  bar.setAttribute('aria-valuemin', '20')
  bar.setAttribute('aria-valuemax', '80')
  tell()
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
  bar.addEventListener('dblclick', () => change(usual[side]))
  bar.addEventListener('keydown', (event) => {
    const [less, more] = side === 'columns' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    const targets: Record<string, number> = {
      [less]: store.display[side] - keyStep,
      [more]: store.display[side] + keyStep,
      Home: 0,
      End: 1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    change(target)
    event.preventDefault()
    // These arrows move the bar, not the talk.
    event.stopPropagation()
  })
}
