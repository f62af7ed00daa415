import { formatDuration } from '../../kit/format-time.ts'
import { countWords, type ScriptSection } from '../../talk/script.ts'
import type { Fault, TalkRule } from '../rule.ts'

const longest = 180
const shortest = 10
const betweenClicks = 5

/** Slides that stay too long or too short, and clicks that follow too closely to see what changed. */
export const pace: TalkRule = {
  name: 'pace',
  group: 'temps',
  finds: `slides over ${longest / 60} minutes or under ${shortest} seconds, clicks closer than ${betweenClicks} seconds`,
  check: ({ talk, origins }) =>
    talk.chapters
      .flatMap(({ slides }) => slides)
      .flatMap(({ id, seconds }) => {
        const section = origins.get(id)?.section
        return section ? [...stay(section, seconds), ...hurriedClicks(section, seconds)] : []
      }),
}

function stay({ file, line, slide }: ScriptSection, seconds: number): Fault[] {
  if (seconds <= longest && seconds >= shortest) return []
  const message = `slide \`${slide}\` stays for ${formatDuration(seconds * 1000)}`
  const hint =
    seconds > longest
      ? 'Divide it: eyes leave a slide that does not change for three minutes.'
      : 'Say more on it, or join it to its neighbour.'
  return [{ file, line, slide, message, hint }]
}

/** What is said between two clicks, as its part of the slide's time. */
function hurriedClicks({ file, slide, passages }: ScriptSection, seconds: number): Fault[] {
  const counts = passages.map(({ text }) => countWords(text))
  const all = counts.reduce((sum, count) => sum + count, 0)
  return passages.flatMap(({ text, line }, index): Fault[] => {
    const between = index > 0 && index < passages.length - 1
    const time = all === 0 ? 0 : ((counts[index] ?? 0) / all) * seconds
    if (!between || text.trim() === '' || time >= betweenClicks) return []
    const message = `the next click comes after ${time.toFixed(1)} seconds`
    const hint = `Leave ${betweenClicks} seconds between two steps, or let them come together.`
    return [{ file, line, slide, message, hint }]
  })
}
