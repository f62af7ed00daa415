/** The colours that are right in both themes, and that roles may have. */
export const palette = ['orange', 'violet', 'gold', 'teal', 'red'] as const

export type Colour = (typeof palette)[number]

/** Colours by what a thing is. */
export type Roles = Readonly<Record<string, Colour>>

/** The roles of every talk: the colours themselves, and what is wrong. */
export const usualRoles: Roles = {
  ...Object.fromEntries(palette.map((colour) => [colour, colour])),
  danger: 'red',
}
