/** A value kept in localStorage as JSON. Where storage is forbidden or holds something else, it is as if nothing had been kept. */
export function readStored<Value>(
  key: string,
  check: (value: unknown) => Value | undefined,
): Value | undefined {
  try {
    return check(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    return undefined
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Forbidden or full: the value then lasts as long as the page.
  }
}
