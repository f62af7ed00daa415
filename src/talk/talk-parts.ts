import { type Figures, noFigures } from './figures.ts'
import type { Insert, Logo } from './insert.ts'

/** What a talk brings to its own reading, besides text and pictures. */
export interface TalkParts {
  /** The figures that slides may show. */
  readonly figures: Figures
  /** What `[[name …]]` puts on a slide, besides what every talk has. */
  readonly inserts: Readonly<Record<string, Insert>>
  /** What `[[logos …]]` knows, by name. */
  readonly logos: Readonly<Record<string, Logo>>
  /** The drawings of assets/ that inserts show, by the insert's name: `{ mascot: 'owl' }` is `assets/owl.svg`, a symbol `#owl` of the page. */
  readonly drawings: Readonly<Record<string, string>>
  /** Pictures of the speaker's own in assets/photos/, by name, each with its largest sides in pixels. */
  readonly photos: Readonly<Record<string, { readonly width: number; readonly height: number }>>
  /** Classes that the frame of a slide which holds them is told by, as `data-holds`, for its look. */
  readonly remarkable: readonly string[]
}

/** Of a talk that is words and pictures alone. */
export const noParts: TalkParts = {
  figures: noFigures,
  inserts: {},
  logos: {},
  drawings: {},
  photos: {},
  remarkable: [],
}
