import type { Problem } from '../talk/problem.ts'
import type { SlideSource } from '../talk/slides.ts'
import type { TalkFiles, TalkReading } from '../talk/talk.ts'

/** Groups of rules, as `--regle` and `--sauf` name them. */
export const ruleGroups = ['texte', 'temps', 'image', 'liens'] as const

export type RuleGroup = (typeof ruleGroups)[number]

/** What a rule says about itself: its name is the one of its file. */
export interface RuleCard {
  readonly name: string
  readonly group: RuleGroup
  /** What it finds, for `--help`. */
  readonly finds: string
}

/** What a rule has found wrong; where no line and column are told, it is the beginning of the file. */
export interface Fault extends Omit<Problem, 'line' | 'column'> {
  readonly line?: number
  readonly column?: number
  /** How many characters are wrong, from the column on; without it, the word that stands there. */
  readonly length?: number
  /** What `--corrige` writes in their place. */
  readonly mend?: string
}

/** A fault under the name of its rule; a warning does not make the check fail. */
export interface Finding extends Fault, Problem {
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly level: 'problem' | 'warning'
}

export function findingOf(rule: string, { file, line = 1, column = 1, quiet, ...told }: Fault): Finding {
  return { file, line, column, ...told, rule, level: quiet ? 'warning' : 'problem' }
}

/** All that a rule may look at. */
export interface CheckedTalk extends TalkReading {
  readonly root: string
  readonly files: TalkFiles
}

/** A rule that needs no browser. */
export interface TalkRule extends RuleCard {
  /** @throws a Failure if it cannot be applied here. */
  check(talk: CheckedTalk): readonly Fault[] | Promise<readonly Fault[]>
}

/** A rule's question about each slide: its faults are in the slide's own file, unless told otherwise. */
export function onEachSlide(
  look: (source: SlideSource, talk: CheckedTalk) => readonly Omit<Fault, 'file'>[],
): TalkRule['check'] {
  return (talk) =>
    [...talk.origins].flatMap(([slide, { source }]) =>
      look(source, talk).map((fault) => ({ file: source.file, slide, ...fault })),
    )
}
