import { type AttributeMistake, type Attributes, readAttributes } from './attributes.ts'
import { type BoundControl, bindControl, type Control } from './control.ts'
import { type Picture, pictureHtml } from './picture.ts'

/**
 * A figure: how its attributes become settings, settings and a step become a state, a state becomes a picture. All of it is pure, so that the
 * build, the room, the speaker's preview and paper show the same; only controls and time change a state otherwise.
 */
export interface FigureDesign<Settings, State> {
  /** Of the element: `query-cost`. */
  readonly name: string
  /** Of the pictures, in the slide's pixels; what is left below is for the controls. */
  readonly height: number
  readonly attributes: Attributes<Settings>
  /** What is wrong with settings that are right one by one, such as an end before its beginning. */
  check?(settings: Settings): readonly AttributeMistake[]
  /** What each step brings, in a few French words; read out when it comes. */
  steps(settings: Settings): readonly string[]
  /** @param step 0 before the first step. */
  stateAt(settings: Settings, step: number): State
  draw(state: State): Picture
  controls(settings: Settings): readonly Control<State>[]
  /** Takes hold of what lies at a point of the picture. @returns what pulling it to another point makes; undefined where nothing can be held. */
  grasp?(state: State, at: Point): ((to: Point) => State) | undefined
  /** Lets time pass. @returns undefined at the end. */
  advance?(state: State, seconds: number): State | undefined
}

/** In the pixels of the picture. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A figure of whatever settings and states, to be placed in a slide. */
export interface Figure {
  readonly name: string
  /** Never throws: see the mistakes. */
  place(attributes: Readonly<Record<string, string>>): PlacedFigure
}

/** A figure as a slide has written it. */
export interface PlacedFigure {
  readonly mistakes: readonly AttributeMistake[]
  readonly steps: readonly string[]
  /** @returns HTML. */
  pictureAt(step: number): string
  /** Hands the figure to someone who plays with it, as it is before its first step. */
  play(): Play
}

/** A figure in someone's hands. */
export interface Play {
  readonly controls: readonly BoundControl[]
  /** Whether time can pass. */
  readonly runs: boolean
  goTo(step: number): void
  /** @returns HTML. */
  picture(): string
  /** What is to be seen now, in sentences. */
  label(): string
  /** @returns what moves with the pointer; undefined where nothing can be held. */
  grasp(at: Point): ((to: Point) => void) | undefined
  /** @returns whether time can go on. */
  advance(seconds: number): boolean
}

/** Makes a figure of its design, so that whoever handles figures need not know their settings and states. */
export function figure<Settings, State>(design: FigureDesign<Settings, State>): Figure {
  const { name, height } = design
  return {
    name,
    place(written) {
      const { settings, mistakes } = readAttributes(design.attributes, written)
      const contradictions = mistakes.length === 0 ? (design.check?.(settings) ?? []) : []
      const drawable = contradictions.length === 0 ? settings : readAttributes(design.attributes, {}).settings
      return {
        mistakes: [...mistakes, ...contradictions],
        steps: design.steps(drawable),
        pictureAt: (step) => pictureHtml(design.draw(design.stateAt(drawable, step)), height),
        play: () => play(design, drawable),
      }
    },
  }
}

function play<Settings, State>(design: FigureDesign<Settings, State>, settings: Settings): Play {
  let state = design.stateAt(settings, 0)
  return {
    runs: design.advance !== undefined,
    controls: design.controls(settings).map((control) =>
      bindControl(control, {
        get: () => state,
        set: (next) => {
          state = next
        },
      }),
    ),
    goTo(step) {
      state = design.stateAt(settings, step)
    },
    picture: () => pictureHtml(design.draw(state), design.height),
    label: () => design.draw(state).label,
    grasp(at) {
      const pull = design.grasp?.(state, at)
      return (
        pull &&
        ((to) => {
          state = pull(to)
        })
      )
    },
    advance(seconds) {
      const next = design.advance?.(state, seconds)
      if (next !== undefined) state = next
      return next !== undefined
    },
  }
}
