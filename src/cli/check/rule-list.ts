import { assets } from '../rules/assets.ts'
import { codeSize } from '../rules/code-size.ts'
import { headings } from '../rules/headings.ts'
import { length } from '../rules/length.ts'
import { notes } from '../rules/notes.ts'
import { pace } from '../rules/pace.ts'
import { pictures } from '../rules/pictures.ts'
import { spelling } from '../rules/spelling.ts'
import { typography } from '../rules/typography.ts'
import { wordList } from '../rules/word-list.ts'
import { words } from '../rules/words.ts'
import type { RuleCard, TalkRule } from './rule.ts'

/** Rules that read the talk. */
export const talkRules: readonly TalkRule[] = [
  notes,
  words,
  codeSize,
  pictures,
  assets,
  headings,
  spelling,
  typography,
  wordList,
  length,
  pace,
]

/** All rules, in the order of `--help`. The first is what the readers themselves find. */
export const allRules: readonly RuleCard[] = [
  {
    name: 'reading',
    group: 'texte',
    finds: 'what the build refuses: broken heads, ids, links, steps, HTML …',
  },
  ...talkRules,
]
