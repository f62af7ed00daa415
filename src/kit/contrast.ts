/** Relative luminance of sRGB, from 0 to 1, as WCAG defines it. */
export function luminance([red = 0, green = 0, blue = 0]: Iterable<number>): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** How far two luminances stand apart, from 1 to 21 (WCAG 2.2). */
export function contrastRatio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** A picture asks for the same 256 values a million times. */
const known: readonly number[] = Array.from({ length: 256 }, (_, part) => linearOf(part))

function linear(part: number): number {
  return known[part] ?? linearOf(part)
}

function linearOf(part: number): number {
  const value = part / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
