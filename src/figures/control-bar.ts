import { button, choice, slider, toggle, type ValueControl } from '../kit/controls.ts'
import type { BoundControl, BoundValue } from './control.ts'

export interface ControlBar {
  readonly element: HTMLElement
  /** Where its buttons stand. */
  readonly buttons: HTMLElement
  /** Shows the values as they now are. */
  refresh(): void
}

/** The controls of a figure, in one bar. Keys typed in it stay in it; after a mouse or a finger the keys go back to the deck. */
export function controlBar(controls: readonly BoundControl[], changed: () => void): ControlBar {
  const element = document.createElement('div')
  element.className = 'figure-controls'
  element.setAttribute('role', 'group')
  element.setAttribute('aria-label', 'Réglages de la figure')
  element.dataset.preventSwipe = ''
  const buttons = document.createElement('div')
  buttons.className = 'buttons'
  const refreshers = controls.flatMap((control) => {
    const { input, refresh } = inputFor(control, () => {
      bar.refresh()
      changed()
    })
    if (input instanceof HTMLButtonElement) buttons.append(input)
    else element.append(input)
    return refresh ? [refresh] : []
  })
  element.append(buttons)
  const bar: ControlBar = {
    element,
    buttons,
    refresh: () => {
      for (const refresh of refreshers) refresh()
    },
  }
  keepKeys(element)
  bar.refresh()
  return bar
}

interface BoundInput {
  readonly input: HTMLElement
  readonly refresh?: () => void
}

function inputFor(control: BoundControl, changed: () => void): BoundInput {
  switch (control.kind) {
    case 'slider':
      return bound(slider(control.label, control.stops, control.text), control, changed)
    case 'choice':
      return bound(choice(control.label, control.options), control, changed)
    case 'toggle':
      return bound(toggle(control.label), control, changed)
    case 'action':
      return { input: actionButton(control, changed) }
  }
}

function actionButton({ label, act }: Action, changed: () => void): HTMLButtonElement {
  const element = button(label, () => {
    act()
    changed()
    element.dispatchEvent(new Event('change', { bubbles: true }))
  })
  return element
}

type Action = Extract<BoundControl, { kind: 'action' }>

function bound<Value>(input: ValueControl<Value>, state: BoundValue<Value>, changed: () => void): BoundInput {
  input.element.addEventListener('input', () => {
    state.set(input.value)
    changed()
  })
  return {
    input: input.element,
    refresh: () => {
      input.value = state.value()
    },
  }
}

function keepKeys(bar: HTMLElement): void {
  let byPointer = false
  const release = () => {
    if (byPointer && document.activeElement instanceof HTMLElement && bar.contains(document.activeElement))
      document.activeElement.blur()
  }
  bar.addEventListener('pointerdown', () => {
    byPointer = true
  })
  bar.addEventListener('pointerup', release)
  bar.addEventListener('click', release)
  bar.addEventListener('keydown', (event) => {
    byPointer = false
    event.stopPropagation()
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
  })
}
