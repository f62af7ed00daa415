import { fenceFinder } from '../../../talk/code-mask.ts'
import { type Draft, lose } from './deck-slide.ts'

/** Writes the languages and line steps of code as they are written here. */
export function convertFences(draft: Draft): void {
  const lines = draft.body.split('\n')
  const fenceAt = fenceFinder(lines)
  let at = 0
  for (let index = 0; index < lines.length; index++) {
    const fence = fenceAt(index)
    const size = (count: number) => lines.slice(index, index + count).join('\n').length + 1
    if (!fence) {
      at += size(1)
      continue
    }
    const count = fence.endLine - index
    const before = size(count)
    const { info, lost } = fenceInfo(fence.info, count - 2)
    if (lost) lose(draft, at, `\`${lost}\` behind the language of code`)
    at += before
    lines[index] = `${fence.marks}${info}`
    index = fence.endLine - 1
  }
  draft.body = lines.join('\n')
}

/** What stands behind the marks of a fence, as it is written here. @param lines of its code */
export function fenceInfo(info: string, lines: number): { info: string; lost: string } {
  const [, language = '', rest = ''] = /^\s*([^\s{[]*)\s*(.*)$/.exec(info) ?? []
  if (language === 'mermaid') return { info: language, lost: '' }
  const groups = [...rest.matchAll(/\{[^}]*\}|\[[^\]]*\]|[^\s{[]+/g)].map(([group]) => group)
  const steps = groups.find((group) => isSteps(group.slice(1, -1)))
  const others = groups.filter((group) => group !== steps)
  const sets = steps === undefined ? '' : stepsOf(steps.slice(1, -1), lines)
  return { info: sets ? `${language} {${sets}}` : language, lost: others.join(' ') }
}

/** `1-2|4`, `all|3`, and reveal's `5: 1-2`, which begins to count elsewhere. */
function isSteps(text: string): boolean {
  return /^(?:\d+:)?\s*(?:(?:\d[\d,\s-]*|all|hide|none|\*)?\|?\s*)+$/.test(text) && text !== ''
}

function stepsOf(text: string, lines: number): string {
  const sets = text.replace(/^\d+:/, '').split('|')
  const inside = (set: string) =>
    set.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.split('-').map(Number)
      if (from > lines || from < 1) return []
      return to > from ? `${from}-${Math.min(to, lines)}` : `${from}`
    })
  return sets.map((set) => (/^\s*(?:all|\*)\s*$/.test(set) ? `1-${lines}` : inside(set).join(','))).join('|')
}
