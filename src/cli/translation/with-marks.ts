/** A translated script with the marks of these sections' originals, each below the section's title; nothing else in it changes. */
export function withMarks(script: string, marks: ReadonlyMap<string, string>): string {
  const newline = script.includes('\r\n') ? '\r\n' : '\n'
  const lines = script.split(newline)
  const result: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const heading = lines[index] ?? ''
    result.push(heading)
    const mark = marks.get(/^##\s+(.*?)\s*$/.exec(heading)?.[1] ?? '')
    if (mark === undefined) continue
    const head = lines.slice(index + 1).findIndex((line) => !/^(?:(?:title|original)\s*:.*|\s*)$/.test(line))
    const own = lines.slice(index + 1, head === -1 ? undefined : index + 1 + head)
    const kept = own.filter((line) => !/^original\s*:/.test(line))
    const last = kept.findLastIndex((line) => line.trim() !== '')
    result.push(...kept.slice(0, last + 1), `original: ${mark}`, ...kept.slice(last + 1))
    index += own.length
  }
  return result.join(newline)
}
