/** How a line of a diagram is drawn. */
export const lineStyles = ['solid', 'dotted', 'thick'] as const

export type LineStyle = (typeof lineStyles)[number]

/** What lines mean in a talk, by how they are drawn: « asks », « sends ». */
export type LineWords = Readonly<Partial<Record<LineStyle, string | undefined>>>
