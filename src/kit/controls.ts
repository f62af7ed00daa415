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
  // By name: the label around them is that of the output, which comes first.
  input.setAttribute('aria-label', label)
  const output = document.createElement('output')
  const element = labelled('label', label, output, input)
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
  const name = `choix-${choices++}`
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
  const element = labelled('fieldset', label, group)
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

/** Radio buttons belong together by name. */
let choices = 0

/** Something that is on or off. */
export function toggle(label: string): ValueControl<boolean> {
  const input = document.createElement('input')
  input.type = 'checkbox'
  input.setAttribute('role', 'switch')
  const element = document.createElement('label')
  element.className = 'control toggle'
  element.append(input, label)
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

function labelled(tag: 'label' | 'fieldset', label: string, ...rest: readonly Node[]): HTMLElement {
  const element = document.createElement(tag)
  element.className = 'control'
  const words = document.createElement(tag === 'fieldset' ? 'legend' : 'span')
  words.textContent = label
  element.append(words, ...rest)
  return element
}

function nearest(stops: readonly number[], value: number): number {
  const distance = (index: number) => Math.abs((stops[index] ?? Number.POSITIVE_INFINITY) - value)
  return stops.reduce((best, _stop, index) => (distance(index) < distance(best) ? index : best), 0)
}
