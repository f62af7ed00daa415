import { escapeHtml } from '../kit/escape-html.ts'
import { markup } from '../kit/markup.ts'

/** What a thing is, in the colours of the talk. */
export type Role =
  | 'prometheus'
  | 'thanos'
  | 'stockage'
  | 'client'
  | 'danger'
  | 'texte'
  | 'doux'
  | 'trait'
  | 'fond'

export interface WordsLook {
  /** In the slide's pixels, 16 or more. */
  readonly size: number
  readonly role?: Role
  readonly weight?: number
  readonly anchor?: 'start' | 'middle' | 'end'
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
