/** The planned time of a slide. */
export interface ScriptDuration {
  readonly slide: string
  readonly seconds: number
}

/** A line of the script that changes or, without `before`, that is new. Lines count from 1 in the changed script. */
export interface DurationChange {
  readonly line: number
  readonly before: string | undefined
  readonly after: string
}

/** The script with the `durée:` lines of these slides; nothing else in it changes, and slides that it does not have are left out. */
export function withDurations(
  script: string,
  durations: readonly ScriptDuration[],
): { script: string; changes: readonly DurationChange[] } {
  const wanted = new Map(durations.map(({ slide, seconds }) => [slide, seconds]))
  const newline = script.includes('\r\n') ? '\r\n' : '\n'
  const lines = script.split(newline)
  const result: string[] = []
  const changes: DurationChange[] = []
  for (let index = 0; index < lines.length; index++) {
    const heading = lines[index] ?? ''
    result.push(heading)
    const slide = /^##\s+(.*?)\s*$/.exec(heading)?.[1]
    const seconds = slide === undefined ? undefined : wanted.get(slide)
    if (slide === undefined || seconds === undefined) continue
    wanted.delete(slide) // a second section of the same slide does not count
    const after = `durée: ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    const next = lines.findIndex((line, place) => place > index && line.trim() !== '')
    const before = next === -1 ? undefined : durationLine(lines[next])
    if (before !== undefined) {
      result.push(...lines.slice(index + 1, next))
      index = next
    }
    result.push(after)
    if (before !== after) changes.push({ line: result.length, before, after })
  }
  return { script: result.join(newline), changes }
}

function durationLine(line: string | undefined): string | undefined {
  return line !== undefined && /^(?:dur[ée]e|duration)\s*:/iu.test(line) ? line : undefined
}
