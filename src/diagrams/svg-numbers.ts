/** A coordinate at two decimals, in as few characters as it takes. */
export function shortNumber(value: number): string {
  const text = String(Math.round(value * 100) / 100)
  return text === '-0' ? '0' : text.replace(/^(-?)0\./, '$1.')
}

/** A path's data, a list of points or a transform with its numbers shortened and its spare spaces gone. */
export function shortNumbers(text: string): string {
  return text
    .replace(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi, (number) => ` ${shortNumber(Number(number))} `)
    .replace(/[\s,]+/g, ' ')
    .replace(/ ?([a-z()]) ?/gi, '$1')
    .replace(/ -/g, '-')
    .trim()
}
