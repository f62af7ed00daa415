import type { CheckedTalk, Fault, TalkRule } from '../rule.ts'

/** Slides and steps on which nothing is said. The readers see to the main talk's slides and to the number of `[clic]`. */
export const notes: TalkRule = {
  name: 'notes',
  group: 'texte',
  finds: 'slides of the appendix without notes, steps on which nothing is said',
  check: (talk) => [...silentBackups(talk), ...silentSteps(talk)],
}

function silentBackups({ talk, origins }: CheckedTalk): Fault[] {
  const backups = talk.chapters.filter(({ backup }) => backup).flatMap(({ slides }) => slides)
  return backups.flatMap(({ id: slide }) => {
    const { source, section } = origins.get(slide) ?? {}
    if (!source || section || source.made || source.unnamed) return []
    const message = `the script says nothing on slide \`${slide}\``
    const hint = `Write a section \`## ${slide}\` in slides/script.md: the appendix is asked for when nobody has it in mind.`
    return { file: source.file, line: source.firstLine, slide, message, hint }
  })
}

/** The last step may be shown to close a slide; one that another follows at once is a slip. */
function silentSteps({ origins }: CheckedTalk): Fault[] {
  const sections = [...origins.values()].flatMap(({ section }) => section ?? [])
  return sections.flatMap(({ file, slide, passages }) => {
    const silent = passages.slice(1, -1).filter(({ text }) => text.trim() === '')
    const message = 'nothing is said between two `[clic]`'
    const hint = 'Say something on each step, or let the two come together.'
    return silent.map(({ line }) => ({ file, line, slide, message, hint }))
  })
}
