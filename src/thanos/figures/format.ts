/** As French writes numbers: a narrow no-break space groups digits; a no-break space stands before words and units. */
const noBreak = '\u00A0'

const decimals = [0, 1, 2].map(
  (maximumFractionDigits) => new Intl.NumberFormat('fr', { maximumFractionDigits }),
)

/** `6 307 201`, `0,75`: at most `digits` (0 to 2) after the comma. */
export function formatNumber(value: number, digits = 0): string {
  return (decimals[digits] ?? Intl.NumberFormat('fr')).format(value)
}

/** `1 001`, `6,3 millions`, `1 milliard`: whole up to a million, then in words, which a room takes in; `10²⁴` where no word helps. */
export function formatCount(value: number): string {
  if (value >= 1e15) return `10${superscript(Math.round(Math.log10(value)))}`
  if (value < 999_500) return formatNumber(value)
  const [unit, word] = value < 999_500_000 ? [1e6, 'million'] : [1e9, 'milliard']
  const amount = value / unit
  const digits = amount < 99.95 ? 1 : 0
  const plural = amount >= 1.95 ? 's' : ''
  return `${formatNumber(amount, digits)}${noBreak}${word}${plural}`
}

/** The same with what is counted: `80 000 séries`, `1,1 million de séries`. */
export function formatCountOf(value: number, noun: string): string {
  return `${formatCount(value)}${noBreak}${value < 999_500 || value >= 1e15 ? '' : `de${noBreak}`}${noun}`
}

function superscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)
}

/** Bytes in decimal units, as disks and bills have them: `8,2 Go`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1e18) return `plus de${noBreak}999${noBreak}Po`
  const units = ['octets', 'ko', 'Mo', 'Go', 'To', 'Po']
  const last = units.length - 1
  const power = Math.min(last, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes * 1.0005)) / 3)))
  const amount = bytes / 1000 ** power
  return `${formatNumber(amount, power > 0 && amount < 99.95 ? 1 : 0)}${noBreak}${units[power]}`
}

const timeUnits = [
  [31_536_000, 'an'],
  [86_400, 'j'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const

/** Seconds in the two largest units that they fill, rounded: `5 s`, `8 h 46 min`, `1 an`, `14 j`. */
export function formatSpan(seconds: number): string {
  const first = timeUnits.findIndex(([size]) => seconds >= size)
  if (first === -1) return `${formatNumber(seconds, 2)}${noBreak}s`
  const smallest = timeUnits[Math.min(first + 1, timeUnits.length - 1)]?.[0] ?? 1
  let rest = Math.round(seconds / smallest) * smallest
  const parts: string[] = []
  for (const [size, unit] of timeUnits.slice(Math.max(0, first - 1))) {
    const amount = Math.floor(rest / size)
    rest -= amount * size
    if (amount > 0)
      parts.push(`${formatNumber(amount)}${noBreak}${unit}${unit === 'an' && amount > 1 ? 's' : ''}`)
  }
  return parts.join(noBreak)
}

/** Seconds in the largest unit that they fill, which a room takes in: `5 s`, `9 h environ`. */
export function formatAbout(seconds: number): string {
  const [size] = timeUnits.find(([size]) => seconds >= size * 0.95) ?? [1, 's']
  const amount = Math.round(seconds / size)
  return amount < 1 || amount * size === seconds
    ? formatSpan(seconds)
    : `${formatSpan(amount * size)}${noBreak}environ`
}
