import * as words from 'words:figures'
import { choice, slider, toggle, type ValueControl } from '../kit/controls.ts'
import { button } from '../kit/create.ts'
import { writing } from '../kit/writing.ts'
import type { Action, Control, Value, Writing } from './control.ts'

export interface ControlBar {
  readonly element: HTMLElement
  /** Where its buttons stand. */
  readonly buttons: HTMLElement
  /** Shows the values as they now are. */
  refresh(): void
}

/** The controls of a figure, in one bar. */
export function controlBar(controls: readonly Control[], changed: () => void): ControlBar {
  const element = document.createElement('div')
  element.className = 'figure-controls'
  element.setAttribute('role', 'group')
  element.setAttribute('aria-label', words.controls)
  element.dataset.preventSwipe = ''
  const buttons = document.createElement('div')
  buttons.className = 'buttons'
  const refreshers: (() => void)[] = []
  const refresh = () => {
    for (const show of refreshers) show()
  }
  const acted = () => {
    refresh()
    changed()
  }
  for (const control of controls) {
    if (control.kind === 'action') buttons.append(actionButton(control, acted))
    else element.append(inputFor(control, acted, refreshers))
  }
  element.append(buttons)
  refresh()
  return { element, buttons, refresh }
}

function actionButton({ label, act }: Action, acted: () => void): HTMLButtonElement {
  const element = button(label, () => {
    act()
    acted()
    element.dispatchEvent(new Event('change', { bubbles: true }))
  })
  return element
}

function inputFor(
  control: Exclude<Control, Action>,
  acted: () => void,
  refreshers: (() => void)[],
): HTMLElement {
  switch (control.kind) {
    case 'slider':
      return bound(slider(control.label, control.stops, control.text), control)
    case 'choice':
      return bound(choice(control.label, control.options), control)
    case 'toggle':
      return bound(toggle(control.label), control)
    case 'writing':
      return asked(bound(writing(control.label, words.ask, control.enrich), control), control)
  }

  function asked(form: HTMLElement, { ask }: Writing): HTMLElement {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      ask()
      acted()
      form.dispatchEvent(new Event('change', { bubbles: true }))
    })
    return form
  }

  function bound<Kind>(input: ValueControl<Kind>, { value, set }: Value<Kind>): HTMLElement {
    input.element.addEventListener('input', () => {
      set(input.value)
      acted()
    })
    refreshers.push(() => {
      input.value = value()
    })
    return input.element
  }
}
