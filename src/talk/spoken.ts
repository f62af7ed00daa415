import { noFigures } from './figures.ts'
import { element, fragment, htmlOf, type Tree } from './html-tree.ts'
import { type MarkdownContext, renderMarkdown } from './markdown.ts'
import type { Problem } from './problem.ts'
import type { ScriptSection } from './script.ts'
import { removeSteps } from './steps.ts'

/** HTML of what a section of a script says: before the first step, after it, after the second … */
export function spokenHtml(
  { slide, file, passages }: ScriptSection,
  context: MarkdownContext,
): { notes: readonly string[]; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const notes = passages.map(({ text, line }) => {
    const place = { file, body: text, firstLine: line, slide }
    const spoken = { ...context, figures: noFigures }
    const { lead, title, body, diagrams, problems: mistakes } = renderMarkdown(place, spoken)
    problems.push(...mistakes)
    for (const diagram of diagrams) {
      const message = 'a diagram in the script'
      const hint = 'Put it on the slide; the script holds what is said.'
      problems.push({ file: diagram.file, line: diagram.line, column: 1, message, hint, slide })
    }
    const paragraph = title ? [element('p', {}, ...title.childNodes)] : []
    const said = fragment(...lead.childNodes, ...paragraph, ...body.childNodes)
    removeSteps(said)
    return textual(said)
  })
  return { notes, problems }
}

/** HTML with its no-break spaces as themselves, so that what looks for words finds them. Nothing in a slide is text whose `&nbsp;` means itself. */
export function textual(tree: Tree): string {
  return htmlOf(tree).replaceAll('&nbsp;', '\u00A0')
}
