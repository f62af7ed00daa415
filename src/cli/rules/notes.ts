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
  return backups.flatMap(({ id }) => {
    const origin = origins.get(id)
    if (!origin || origin.section || origin.source.made || origin.source.unnamed) return []
    const { file, firstLine } = origin.source
    return {
      file,
      line: firstLine,
      column: 1,
      slide: id,
      message: `the script says nothing on slide \`${id}\``,
      hint: `Write a section \`## ${id}\` in slides/script.md: the appendix is asked for when nobody has it in mind.`,
    }
  })
}

/** The last step may be shown to close a slide; one that another follows at once is a slip. */
function silentSteps({ origins }: CheckedTalk): Fault[] {
  return [...origins].flatMap(([slide, { section }]) =>
    (section?.passages ?? []).slice(1, -1).flatMap(({ text, line }) =>
      text.trim() === ''
        ? {
            file: section?.file ?? '',
            line,
            column: 1,
            slide,
            message: 'nothing is said between two `[clic]`',
            hint: 'Say something on each step, or let the two come together.',
          }
        : [],
    ),
  )
}
