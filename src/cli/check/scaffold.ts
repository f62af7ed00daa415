import type { Slide } from '../../talk/slide.ts'
import type { SlideSource } from '../../talk/slides.ts'
import { type CheckedTalk, type Finding, findingOf } from '../rule.ts'

const script = 'slides/script.md'

/** What `--corrige` adds where it is missing: the id of a slide that is named after its title, its section of the script, marks for its steps. */
export function scaffold(talk: CheckedTalk): Finding[] {
  const lines = (talk.files.texts.get(script) ?? '').split('\n')
  const slides = talk.talk.chapters.flatMap(({ slides, backup }) =>
    slides.map((slide) => ({ slide, backup })),
  )
  return slides.flatMap(({ slide, backup }, index) => {
    const { source, section } = talk.origins.get(slide.id) ?? {}
    if (!source || source.made || source.unnamed) return []
    if (section) return [...ownId(source), ...(section.file === script ? marks(slide, section, lines) : [])]
    if (backup) return ownId(source)
    const next = slides.slice(index + 1).flatMap((later) => talk.origins.get(later.slide.id)?.section ?? [])
    const before = next.find(({ file }) => file === script)
    return [...ownId(source), newSection(slide, before?.line, lines)]
  })
}

function ownId({ named, id, file, firstLine, bodyLine }: SlideSource): Finding[] {
  if (named !== 'title') return []
  const hasHead = bodyLine > firstLine + 1
  return [added(file, firstLine + 1, 1, hasHead ? `id: ${id}\n` : `id: ${id}\n---\n`)]
}

function newSection({ id, steps }: Slide, before: number | undefined, lines: readonly string[]): Finding {
  const words = [`## ${id}`, '', ...(steps > 0 ? ['[clic] '.repeat(steps).trim(), ''] : [])].join('\n')
  if (before !== undefined) return added(script, before, 1, `${words}\n`)
  const last = lines.at(-1) ?? ''
  return added(script, lines.length, last.length + 1, `${lines.length > 1 || last ? '\n' : ''}${words}`)
}

/** At the end of what is said: whoever speaks knows where they belong. */
function marks(
  { steps }: Slide,
  { passages }: NonNullable<ReturnType<CheckedTalk['origins']['get']>>['section'] & object,
  lines: readonly string[],
): Finding[] {
  const missing = steps - (passages.length - 1)
  const last = passages.at(-1)
  if (missing <= 0 || !last) return []
  const line = last.line + last.text.trimEnd().split('\n').length - 1
  return [added(script, line, (lines[line - 1] ?? '').trimEnd().length + 1, ' [clic]'.repeat(missing))]
}

function added(file: string, line: number, column: number, mend: string): Finding {
  return findingOf('reading', {
    file,
    line,
    column,
    length: 0,
    mend,
    message: 'missing',
    hint: 'It is added.',
  })
}
