/** The line and the column of a character in a text, both from 1. */
export function placeAt(text: string, index: number): { line: number; column: number } {
  return placesIn(text)(index)
}

/** The same for many characters of one text. */
export function placesIn(text: string): (index: number) => { line: number; column: number } {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  return (index) => {
    const next = starts.findIndex((start) => start > index)
    const line = next === -1 ? starts.length : next
    return { line, column: index - (starts[line - 1] ?? 0) + 1 }
  }
}
