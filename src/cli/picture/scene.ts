/** In the slide's own pixels, from its upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Red, green, blue from 0 to 255, and how much of it covers what is behind, from 0 to 1. */
export type Color = readonly [number, number, number, number]

/** Words in one colour and size, as they stand on a slide at one step. */
export interface SceneText {
  readonly words: string
  /** One for each line of text. */
  readonly boxes: readonly Box[]
  /** What of the slide the words may be seen in: a block that scrolls shows only a part of itself. */
  readonly window: Box
  /** In the slide's own pixels. */
  readonly fontSize: number
  readonly bold: boolean
  readonly color: Color
  /** Texts with the same number are parts of one paragraph, cell or label. */
  readonly block: number
  /** A label of a diagram, whose size the rule `diagrams` tells. */
  readonly ofDiagram?: boolean
}

/** Something else that takes room: a picture, a table, a block of code. */
export interface SceneObject {
  readonly name: string
  readonly words: string
  readonly box: Box
  /** Address of its file, if it is a picture of one. */
  readonly source: string
  /** Its content is wider or higher than it is, by these pixels. */
  readonly hiddenRight: number
  readonly hiddenBelow: number
}

/** All that a slide shows at one step. */
export interface Scene {
  readonly texts: readonly SceneText[]
  readonly objects: readonly SceneObject[]
  /** The slide in the window: its upper left corner, and window pixels for each of its own. */
  readonly left: number
  readonly top: number
  readonly scale: number
  /** Something is drawn by the window's size, not by the slide's: what lies behind the words differs from one window to the other. */
  readonly followsWindow: boolean
  /** Something may move by itself. */
  readonly moves: boolean
}

/** The part of a line that its letters fill, which is lower than its box by this part of it, above and below. */
export function lettersOf({ left, top, right, bottom }: Box, part: number): Box {
  const margin = (bottom - top) * part
  return { left, top: top + margin, right, bottom: bottom - margin }
}
