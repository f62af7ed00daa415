import { codeOf, markdownParts } from '../../talk/code-mask.ts'
import type { Fault, TalkRule } from '../rule.ts'

const mostLines = 14
const mostColumns = 72

/** Code that is too long or too wide to be read from the last row. */
export const codeSize: TalkRule = {
  name: 'code-size',
  group: 'texte',
  finds: `code over ${mostLines} lines or ${mostColumns} columns`,
  check: ({ origins }) =>
    [...origins].flatMap(([slide, { source }]) =>
      codeBlocks(source.body).flatMap(({ line, lines }) => {
        const at = (offset: number): Pick<Fault, 'file' | 'line' | 'slide'> => ({
          file: source.file,
          line: source.bodyLine + line + offset,
          slide,
        })
        const long: Fault[] =
          lines.length <= mostLines
            ? []
            : [
                {
                  ...at(mostLines),
                  column: 1,
                  message: `this code has ${lines.length} lines, ${mostLines} is the most that can be read`,
                  hint: 'Keep the lines that you talk about; `…` stands for the rest.',
                },
              ]
        const wide = lines.flatMap((text, index): Fault[] =>
          text.length <= mostColumns
            ? []
            : [
                {
                  ...at(index),
                  column: mostColumns + 1,
                  length: text.length - mostColumns,
                  message: `this line of code has ${text.length} columns, ${mostColumns} is the most that fits`,
                  hint: 'Break the line, or shorten its names.',
                },
              ],
        )
        return [...long, ...wide]
      }),
    ),
}

/** The code of a slide's fences, diagrams excepted; `line` is that of the first line of code, from 0. */
function codeBlocks(markdown: string): { line: number; lines: string[] }[] {
  return markdownParts(markdown).flatMap((part) => {
    const { fence } = part
    if (!fence || /^\s*mermaid/.test(fence.info)) return []
    return { line: fence.firstLine + 1, lines: codeOf(part) }
  })
}
