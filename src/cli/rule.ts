import type { Problem } from '../talk/problem.ts'
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

/** A Problem that a rule has found. */
export interface Fault extends Problem {
  /** How many characters are wrong, from the column on; without it, the word that stands there. */
  readonly length?: number
  /** What `--corrige` writes in their place. */
  readonly mend?: string
}

/** A fault under the name of its rule; a warning does not make the check fail. */
export interface Finding extends Fault {
  readonly rule: string
  readonly level: 'problem' | 'warning'
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
