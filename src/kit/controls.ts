/**
 * Form controls: each function makes an element with a label, whose `input` event says that its value has changed. They are the browser's
 * own controls inside, so that keyboard, touch and screen readers work. Labels and values are French.
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
  const input = document.createElement('input')
  input.type = 'range'
  input.max = String(stops.length - 1)
  input.id = freshId()
  const words = textElement('label', label)
  words.htmlFor = input.id
  const output = document.createElement('output')
  output.htmlFor.add(input.id)
  const element = control('div', words, output, input)
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
  const inputs = options.map(({ value }) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'radio', name, value })
    return input
  })
  const words = options.map(({ text }, index) => {
    const option = document.createElement('label')
    option.append(inputs[index] ?? '', text)
    return option
  })
  const group = document.createElement('div')
  group.className = 'options'
  group.append(...words)
  const element = control('fieldset', textElement('legend', label), group)
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
  const input = document.createElement('input')
  input.type = 'checkbox'
  input.setAttribute('role', 'switch')
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

export function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', act)
  return element
}

function control(tag: 'div' | 'label' | 'fieldset', ...parts: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  element.className = 'control'
  element.append(...parts)
  return element
}

function textElement<Tag extends 'label' | 'legend'>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

let controls = 0

/** Labels find their control, and radio buttons each other, by a name that is the page's only one. */
function freshId(): string {
  return `reglage-${++controls}`
}

function nearest(stops: readonly number[], value: number): number {
  const distance = (index: number) => Math.abs((stops[index] ?? Number.POSITIVE_INFINITY) - value)
  return stops.reduce((best, _stop, index) => (distance(index) < distance(best) ? index : best), 0)
}
