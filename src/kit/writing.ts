import { control, freshId, type ValueControl } from './controls.ts'
import { create } from './create.ts'

/** A field, which tells its form of `input`, and has it submitted. */
export interface Field {
  /** Is often set to what it is: the caret then stays. */
  value: string
}

/** Puts something better in the place of a field, with its text and the keys. */
export type Enrich = (input: HTMLInputElement) => Promise<Field>

/** A line of text and a button: a form, which is submitted by Enter too. @param enrich is called when the field is entered for the first time. */
export function writing(label: string, submit: string, enrich?: Enrich): ValueControl<string> {
  const id = freshId()
  const input = create('input', {
    type: 'text',
    id,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  })
  let field: Field = plain(input)
  const better = async () => {
    // What can't be fetched is done without: one can write all the same.
    field = (await enrich?.(input).catch(() => undefined)) ?? field
  }
  input.addEventListener('focus', better, { once: true })
  const element = control(
    'form',
    create('label', { for: id, class: 'hidden' }, label),
    input,
    create('button', { type: 'submit' }, submit),
  )
  element.classList.add('writing')
  return {
    element,
    get value() {
      return field.value
    },
    set value(value) {
      field.value = value
    },
  }
}

function plain(input: HTMLInputElement): Field {
  return {
    get value() {
      return input.value
    },
    set value(value) {
      if (input.value !== value) input.value = value
    },
  }
}
