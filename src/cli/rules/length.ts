import { formatDuration } from '../../kit/format-time.ts'
import { placeInYaml } from '../../talk/yaml-block.ts'
import type { TalkRule } from '../rule.ts'

/** Less than this part of the target is too short. */
const least = 0.8

/** The planned length of the main talk against `target-minutes`, by chapter. */
export const length: TalkRule = {
  name: 'length',
  group: 'temps',
  finds: `a planned length above \`target-minutes\`, or below ${least * 100} % of it`,
  check({ talk, files }) {
    const target = (talk.settings['target-minutes'] ?? 0) * 60
    const chapters = talk.chapters
      .filter(({ backup }) => !backup)
      .map(({ title, slides }) => ({ title, seconds: slides.reduce((sum, slide) => sum + slide.seconds, 0) }))
    const planned = chapters.reduce((sum, { seconds }) => sum + seconds, 0)
    if (target === 0 || (planned <= target && planned >= target * least)) return []
    const file = 'slides/talk.yaml'
    const difference =
      planned > target ? `${minutes(planned - target)} too long` : `${minutes(target - planned)} short`
    const parts = chapters.map(({ title, seconds }) => `${title} ${minutes(seconds)}`)
    const message = `the talk is planned for ${minutes(planned)}, ${difference} for its target of ${minutes(target)}`
    const hint = `By chapter: ${parts.join(', ')}. Change the script, its \`durée:\` lines, or the target.`
    return [{ file, ...placeInYaml(files.texts.get(file) ?? '', ['target-minutes']), message, hint }]
  },
}

function minutes(seconds: number): string {
  return formatDuration(seconds * 1000)
}
