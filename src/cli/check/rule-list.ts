import type { PictureRule } from '../picture/picture-rule.ts'
import type { RuleCard, TalkRule } from '../rule.ts'
import { accessibility } from '../rules/accessibility.ts'
import { assets } from '../rules/assets.ts'
import { codeSize } from '../rules/code-size.ts'
import { consoleMessages } from '../rules/console.ts'
import { contrast } from '../rules/contrast.ts'
import { flashes } from '../rules/flashes.ts'
import { headings } from '../rules/headings.ts'
import { length } from '../rules/length.ts'
import { links } from '../rules/links.ts'
import { notes } from '../rules/notes.ts'
import { overflow } from '../rules/overflow.ts'
import { overlap } from '../rules/overlap.ts'
import { pace } from '../rules/pace.ts'
import { pictures } from '../rules/pictures.ts'
import { requests } from '../rules/requests.ts'
import { sources } from '../rules/sources.ts'
import { spelling } from '../rules/spelling.ts'
import { textSize } from '../rules/text-size.ts'
import { translation } from '../rules/translation.ts'
import { typography } from '../rules/typography.ts'
import { wordList } from '../rules/word-list.ts'
import { words } from '../rules/words.ts'

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
  translation,
  sources,
  length,
  pace,
  links,
]

/** Rules that look at every step of the built deck. */
export const pictureRules: readonly PictureRule[] = [
  overflow,
  textSize,
  overlap,
  contrast,
  accessibility,
  consoleMessages,
  requests,
  flashes, // last: it moves the slide on
]

/** All rules, in the order of `--help`. The first is what the readers themselves find. */
export const allRules: readonly RuleCard[] = [
  {
    name: 'reading',
    group: 'texte',
    finds: 'what the build refuses: broken heads, ids, links, steps, HTML …',
  },
  ...talkRules,
  {
    name: 'diagrams',
    group: 'image',
    finds: 'mistakes in Mermaid sources; labels under 20 px, or on something, which are told only',
  },
  ...pictureRules,
]
