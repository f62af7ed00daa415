/** What is said while a step stands: its planned seconds, and its words, divided as the band shows them. */
export type Step = readonly [seconds: number, cues: readonly string[]]

/** A slide's words before its first step, after it, after the second …; in French where nobody has translated them. */
export interface TrackSlide {
  readonly lang: string
  readonly steps: readonly Step[]
}

/** What is said on each slide, by its id, in one language. */
export type Track = Readonly<Record<string, TrackSlide>>

/** By language, French first. */
export type Tracks = Readonly<Record<string, Track>>
