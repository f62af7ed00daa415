import { type AttributeMistake, type Attributes, readAttributes } from './attributes.ts'
import type { Control, Held } from './control.ts'
import { type Picture, pictureHtml } from './picture.ts'

/**
 * A figure: how its attributes become settings, settings and a step become a state, a state becomes a picture. All of it is pure, so that the
 * build, the room, the speaker's preview and paper show the same; only controls and time change a state otherwise.
 */
interface FigureDesign<Settings, State> {
  /** Of the element: `query-cost`. */
  readonly name: string
  readonly attributes: Attributes<Settings>
  /** What is wrong with settings that are right one by one, such as an end before its beginning. */
  check?(settings: Settings): readonly AttributeMistake[]
  /** What each step brings, in a few French words; read out when it comes. */
  steps(settings: Settings): readonly string[]
  /** @param step 0 before the first step. */
  stateAt(settings: Settings, step: number): State
  draw(state: State): Picture
  controls(held: Held<State>, settings: Settings): readonly Control[]
  /** Takes hold of what lies at a point of the picture. @returns what pulling it to another point makes; undefined where nothing can be held. */
  grasp?(state: State, at: Point): ((to: Point) => State) | undefined
  /** Follows what is measured now, while the figure is in view. @param heard is given what a state becomes by it. @returns what ends it. */
  follow?(settings: Settings, heard: (seen: (state: State) => State) => void): () => void
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

/** A figure as a slide has written it. Pictures are HTML. */
export interface PlacedFigure {
  readonly mistakes: readonly AttributeMistake[]
  readonly steps: readonly string[]
  pictureAt(step: number): string
  /** Hands the figure to someone who plays with it, as it is before its first step. */
  play(): Play
}

/** A figure in someone's hands. */
export interface Play {
  readonly controls: readonly Control[]
  /** Whether time can pass. */
  readonly runs: boolean
  goTo(step: number): void
  picture(): string
  /** What is to be seen now, in sentences. */
  label(): string
  /** @returns what moves with the pointer; undefined where nothing can be held. */
  grasp(at: Point): ((to: Point) => void) | undefined
  /** Follows what is measured now. @param changed there is another picture. @returns what ends it. */
  follow(changed: () => void): () => void
  /** Whether something has been measured, so that no picture of the slide shows it. */
  readonly hears: boolean
  /** @returns whether time can go on. */
  advance(seconds: number): boolean
}

/** Makes a figure of its design, so that whoever handles figures need not know their settings and states. */
export function figure<Settings, State>(design: FigureDesign<Settings, State>): Figure {
  const { name, attributes, stateAt, draw } = design
  const html = (state: State) => pictureHtml(draw(state))

  function play(settings: Settings): Play {
    const held = { state: stateAt(settings, 0) }
    let seen: ((state: State) => State) | undefined
    return {
      controls: design.controls(held, settings),
      runs: design.advance !== undefined,
      goTo: (step) => {
        const state = stateAt(settings, step)
        held.state = seen ? seen(state) : state
      },
      follow: (changed) =>
        design.follow?.(settings, (news) => {
          seen = news
          held.state = news(held.state)
          changed()
        }) ?? (() => {}),
      get hears() {
        return seen !== undefined
      },
      picture: () => html(held.state),
      label: () => draw(held.state).label,
      grasp: (at) => {
        const pull = design.grasp?.(held.state, at)
        return (
          pull &&
          ((to) => {
            held.state = pull(to)
          })
        )
      },
      advance: (seconds) => {
        const next = design.advance?.(held.state, seconds)
        held.state = next ?? held.state
        return next !== undefined
      },
    }
  }

  return {
    name,
    place(written) {
      const { settings, mistakes } = readAttributes(attributes, written)
      const contradictions = mistakes.length === 0 ? (design.check?.(settings) ?? []) : []
      const drawable = contradictions.length === 0 ? settings : readAttributes(attributes, {}).settings
      return {
        mistakes: [...mistakes, ...contradictions],
        steps: design.steps(drawable),
        pictureAt: (step) => html(stateAt(drawable, step)),
        play: () => play(drawable),
      }
    },
  }
}
