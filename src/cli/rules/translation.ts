import type { ScriptSection } from '../../talk/script.ts'
import { markOfOriginal, type Translation } from '../../talk/translation.ts'
import type { CheckedTalk, Fault, TalkRule } from '../rule.ts'

/** What a script in another language lacks, and what of it is older than its original. */
export const translation: TalkRule = {
  name: 'translation',
  group: 'texte',
  finds: 'in script.<lang>.md: missing sections and titles, other `[clic]`, passages older than the script’s',
  check: (talk) =>
    talk.talk.translations.flatMap((one) => [
      ...one.problems,
      ...[...talk.origins.values()].flatMap(({ section }) => (section ? compare(section, one) : [])),
      ...orphans(talk, one),
    ]),
}

/** A section of the script, and what became of it. */
function compare(section: ScriptSection, { file, sections }: Translation): Fault[] {
  const { slide } = section
  const translated = sections.get(slide)
  const original = `${section.file}:${section.line}`
  if (!translated) {
    const message = `\`${slide}\` is not translated`
    return [
      { file, slide, message, hint: `Write a section \`## ${slide}\`: the original is at ${original}.` },
    ]
  }
  const place = { file, slide, line: translated.line }
  const faults: Fault[] = []
  const [clicks, theirs] = [section, translated].map(({ passages }) => passages.length - 1)
  if (clicks !== theirs) {
    const message = `\`${slide}\` has ${theirs} [clic] here and ${clicks} in the original`
    faults.push({ ...place, message, hint: `Write them where they come at ${original}.` })
  }
  if (!translated.title) {
    const hint = `Write \`title: …\` below \`## ${slide}\`.`
    faults.push({ ...place, message: `the title of \`${slide}\` is not translated`, hint })
  }
  if (translated.original === undefined) {
    const message = `\`${slide}\` does not say which words it was made from`
    faults.push({ ...place, message, hint: '`npm run traduction` writes that down.' })
  } else if (translated.original !== markOfOriginal(section)) {
    const message = `\`${slide}\` is older than its original`
    const hint = `Translate anew what has changed at ${original}, then run \`npm run traduction -- --fait ${slide}\`.`
    faults.push({ ...place, message, hint })
  }
  return faults
}

function orphans({ origins }: CheckedTalk, { file, sections }: Translation): Fault[] {
  return [...sections.values()].flatMap(({ slide, line }) => {
    if (origins.get(slide)?.section) return []
    const message = `the script says nothing on \`${slide}\``
    return { file, line, message, hint: 'Correct the id, or remove the section.' }
  })
}
