export interface Size {
  readonly width: number
  readonly height: number
}

/** The pixels in which slides are designed. */
export const slideSize: Size = { width: 1280, height: 720 }

/** The least that a layout leaves a diagram, in the same pixels: a title of one line above it, the foot below. */
export function diagramSlot(layout: string): Size {
  return layout === 'deux' ? { width: 520, height: 440 } : { width: 1152, height: 530 }
}

/** No text on a slide is smaller than this, in the same pixels. */
export const smallestText = 16

/** What the last row reads in a diagram, in the same pixels. */
export const easyText = 20
