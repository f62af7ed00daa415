import type { ScaleLinear } from 'd3-scale'
import { escapeHtml } from '../kit/escape-html.ts'
import { markup } from '../kit/markup.ts'

/** Times or values to the pixels of the picture. */
export type Scale = ScaleLinear<number, number>

/** What a thing is: a class of the style sheets that gives it a colour, the engine's (`texte`, `doux`, `trait`, `fond`, `danger`, `orange` …) or the talk's. */
export type Role = string

type Anchor = 'start' | 'middle' | 'end'

interface WordsLook {
  /** In the slide's pixels, 20 or more. */
  readonly size: number
  readonly role?: Role
  readonly weight?: number
  readonly anchor?: Anchor
  /** In the font of titles and big numbers. */
  readonly title?: boolean
  /** In the font of code. */
  readonly code?: boolean
  /** Over lines, which must not cross the letters. */
  readonly halo?: boolean
}

/** Words in a picture, their baseline at y. */
export function words(x: number, y: number, text: string, look: WordsLook): string {
  const { size, role = 'texte', weight, anchor = 'start', title, code, halo } = look
  const attributes = {
    class: `${role}${title ? ' big' : ''}${code ? ' mono' : ''}${halo ? ' halo' : ''}`,
    x,
    y,
    'font-size': size,
    'font-weight': weight,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  }
  return markup('text', attributes, escapeHtml(text))
}

/** The smallest words: the values of an axis, what else there is to know. */
export function note(x: number, y: number, text: string, anchor?: Anchor): string {
  return words(x, y, text, { size: 20, role: 'doux', ...(anchor && { anchor }) })
}

/** A line along a path. */
export function line(d: string, role: Role, width: number, dash?: string): string {
  return markup('path', {
    class: role,
    d,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': width,
    'stroke-dasharray': dash,
  })
}

/** An area in the colour of its role; `look` is what else it has. */
export function box(
  role: string,
  x: number,
  y: number,
  width: number,
  height: number,
  look: Readonly<Record<string, string | number>> = {},
): string {
  return markup('rect', { class: role, x, y, width, height, ...look })
}

/** How a frame looks that has no filling. */
export const outlined = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 } as const
