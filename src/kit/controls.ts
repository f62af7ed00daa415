import { create } from './create.ts'

/**
 * Form controls: each function makes an element with a label, whose `input` event says that its value has changed. They are the browser's
 * own controls inside, so that keyboard, touch and screen readers work.
 */
export interface ValueControl<Value> {
  readonly element: HTMLElement
  value: Value
}

/** A slider over numbers in order; a value between two of them stands at the nearer one. */
export function slider(
  label: string,
  stops: readonly number[],
  text: (value: number) => string,
): ValueControl<number> {
  const id = freshId()
  const input = create('input', { type: 'range', max: String(stops.length - 1), id })
  const output = create('output', { for: id })
  const element = control('div', create('label', { for: id }, label), output, input)
  const show = (value: number) => {
    output.textContent = text(value)
    input.setAttribute('aria-valuetext', text(value))
  }
  const stop = () => stops[input.valueAsNumber] ?? 0
  input.addEventListener('input', () => show(stop()))
  return {
    element,
    get value() {
      return stop()
    },
    set value(value) {
      input.valueAsNumber = nearest(stops, value)
      show(value)
    },
  }
}

/** Some words of which one is chosen. */
export function choice(
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
): ValueControl<string> {
  const name = freshId()
  const inputs = options.map(({ value }) => create('input', { type: 'radio', name, value }))
  const words = options.map(({ text }, index) => create('label', {}, inputs[index] ?? '', text))
  const group = create('div', { class: 'options' }, ...words)
  const element = control('fieldset', create('legend', {}, label), group)
  return {
    element,
    get value() {
      return inputs.find(({ checked }) => checked)?.value ?? ''
    },
    set value(value) {
      for (const input of inputs) input.checked = input.value === value
    },
  }
}

/** Something that is on or off. */
export function toggle(label: string): ValueControl<boolean> {
  const input = create('input', { type: 'checkbox', role: 'switch' })
  const element = control('label', input, label)
  element.classList.add('toggle')
  return {
    element,
    get value() {
      return input.checked
    },
    set value(value) {
      input.checked = value
    },
  }
}

/** An element for a control and its label. */
export function control(
  tag: 'div' | 'label' | 'fieldset' | 'form',
  ...parts: readonly (Node | string)[]
): HTMLElement {
  return create(tag, { class: 'control' }, ...parts)
}

let controls = 0

/** Labels find their control, and radio buttons each other, by a name that is the page's only one. */
export function freshId(): string {
  return `reglage-${++controls}`
}

function nearest(stops: readonly number[], value: number): number {
  const distance = (index: number) => Math.abs((stops[index] ?? Number.POSITIVE_INFINITY) - value)
  return stops.reduce((best, _stop, index) => (distance(index) < distance(best) ? index : best), 0)
}
