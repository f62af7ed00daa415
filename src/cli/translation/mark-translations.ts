import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTalkFiles } from '../../build/reading/talk-files.ts'
import { formatProblem } from '../../talk/problem.ts'
import { readTalk } from '../../talk/talk.ts'
import { markOfOriginal } from '../../talk/translation.ts'
import { openTalk } from '../check/check-talk.ts'
import { Failure } from '../failure.ts'
import { findingOf } from '../rule.ts'
import { translation } from '../rules/translation.ts'
import { writeWhole } from '../write-whole.ts'
import { withMarks } from './with-marks.ts'

/**
 * Writes beside each translated section the mark of the words that it was made from, where there is none yet.
 * @param done slides whose sections are said to be up to date now. @returns what is to be translated, as lines. @throws a Failure.
 */
export async function markTranslations(root: string, done: readonly string[]): Promise<readonly string[]> {
  const { talk, origins } = readTalk(await readTalkFiles(root))
  if (talk.translations.length === 0)
    throw new Failure(
      2,
      'There is no script in another language yet: write slides/script.en.md, for instance.',
    )
  const unknown = done.find((slide) => !talk.translations.some(({ sections }) => sections.has(slide)))
  if (unknown !== undefined) throw new Failure(2, `\`${unknown}\` is no section of a translated script.`)
  for (const { file, sections } of talk.translations) {
    const marks = [...sections.values()].flatMap(({ slide, original }): [string, string][] => {
      const section = origins.get(slide)?.section
      return section && (original === undefined || done.includes(slide))
        ? [[slide, markOfOriginal(section)]]
        : []
    })
    const path = join(root, file)
    const text = readFileSync(path, 'utf8')
    const marked = withMarks(text, new Map(marks))
    if (marked !== text) writeWhole(path, marked)
  }
  const faults = await translation.check(await openTalk(root))
  return faults.map((fault) => formatProblem(findingOf(translation.name, fault)))
}
