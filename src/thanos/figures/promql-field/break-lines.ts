/** A line of a text: where it begins and ends. */
export interface Line {
  readonly from: number
  readonly to: number
}

/** Breaks a text at its spaces, which then belong to no line, into lines of at most `width` letters; what has no space is broken anywhere. */
export function breakLines(text: string, width: number): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width)
    const to = space > from ? space : from + width
    lines.push({ from, to })
    from = space > from ? space + 1 : to
  }
  return [...lines, { from, to: text.length }]
}
