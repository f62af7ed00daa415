import { formatProblem, type Problem, sortProblems } from '../talk/problem.ts'
import { readTalk, type Talk } from '../talk/talk.ts'
import { drawAhead } from './draw-diagrams.ts'
import type { DrawnDiagrams } from './pages.ts'
import { readTalkFiles } from './talk-files.ts'

/** The talk with its diagrams drawn, and everything that is wrong with it. */
export interface BuiltTalk {
  readonly talk: Talk
  readonly problems: readonly Problem[]
  /** Absent where there is no browser to draw with: the deck then draws in the page. */
  readonly drawn: DrawnDiagrams | undefined
}

/** Reads slides/ below the project's root and draws the diagrams. */
export async function buildTalk(root: string): Promise<BuiltTalk> {
  const { talk, problems } = readTalk(readTalkFiles(root))
  const ahead = await drawAhead(root, talk)
  return { talk, problems: sortProblems([...problems, ...(ahead?.problems ?? [])]), drawn: ahead?.drawn }
}

/** All problems, each with its place, and their number. */
export function problemList(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return `${problems.map(formatProblem).join('\n')}\n\n${count} in the talk\n`
}
