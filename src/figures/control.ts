/** A control of a figure, as plain data: what it is called, what it reads from a state, which state it makes. Its words are French. */
export type Control<State> = Slider<State> | Choice<State> | Toggle<State> | Action<State>

/** One of some numbers, in order, so that any scale will do. */
export interface Slider<State> {
  readonly kind: 'slider'
  readonly label: string
  readonly stops: readonly number[]
  /** The number with its unit. */
  text(value: number): string
  value(state: State): number
  set(state: State, value: number): State
}

export interface Choice<State> {
  readonly kind: 'choice'
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  value(state: State): string
  set(state: State, value: string): State
}

export interface Toggle<State> {
  readonly kind: 'toggle'
  readonly label: string
  value(state: State): boolean
  set(state: State, value: boolean): State
}

export interface Action<State> {
  readonly kind: 'action'
  readonly label: string
  act(state: State): State
}

/** The same, acting on a state that someone else keeps. */
export type BoundControl =
  | (Pick<Slider<never>, 'kind' | 'label' | 'stops' | 'text'> & BoundValue<number>)
  | (Pick<Choice<never>, 'kind' | 'label' | 'options'> & BoundValue<string>)
  | (Pick<Toggle<never>, 'kind' | 'label'> & BoundValue<boolean>)
  | (Pick<Action<never>, 'kind' | 'label'> & { act(): void })

export interface BoundValue<Value> {
  value(): Value
  set(value: Value): void
}

export interface StateKeeper<State> {
  get(): State
  set(state: State): void
}

export function bindControl<State>(control: Control<State>, keeper: StateKeeper<State>): BoundControl {
  switch (control.kind) {
    case 'slider':
      return { ...control, ...boundValue<State, number>(control, keeper) }
    case 'choice':
      return { ...control, ...boundValue<State, string>(control, keeper) }
    case 'toggle':
      return { ...control, ...boundValue<State, boolean>(control, keeper) }
    case 'action':
      return { ...control, act: () => keeper.set(control.act(keeper.get())) }
  }
}

function boundValue<State, Value>(
  control: { value(state: State): Value; set(state: State, value: Value): State },
  keeper: StateKeeper<State>,
): BoundValue<Value> {
  return {
    value: () => control.value(keeper.get()),
    set: (value) => keeper.set(control.set(keeper.get(), value)),
  }
}
