import type { Token } from 'markdown-it'
import type { Badges } from '../badges.ts'
import { type Diagram, type FencePlace, renderFence } from '../fence.ts'
import { type Report, replaceByHtml } from './token.ts'

/** Code fences become coloured code, or the places of diagrams, which are returned. `placeOf` gives the place of a fence's first line. */
export function replaceFences(
  tokens: readonly Token[],
  placeOf: (token: Token) => Omit<FencePlace, 'diagramNumber' | 'badges'>,
  badges: Badges | undefined,
  report: Report,
): readonly Diagram[] {
  const diagrams: Diagram[] = []
  for (const token of tokens) {
    if (token.type !== 'fence') continue
    const { line, ...place } = placeOf(token)
    const inside = { ...place, line: line + 1, diagramNumber: diagrams.length + 1, ...(badges && { badges }) }
    const fence = renderFence(token.info, token.content, inside)
    if (fence.diagram) diagrams.push(fence.diagram)
    if (fence.problem) report(token, fence.problem.message, fence.problem.hint, fence.problem)
    replaceByHtml(token, fence.html)
  }
  return diagrams
}
