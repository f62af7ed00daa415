/** An object with names, as JSON has them; no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** The labels of a series. */
export function isLabels(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && isStrings(Object.values(value))
}
