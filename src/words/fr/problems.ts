import type { Phrases } from '../phrase-book.ts'
import { diagrams } from './problems/diagrams.ts'
import { dialects } from './problems/dialects.ts'
import { figures } from './problems/figures.ts'
import { html } from './problems/html.ts'
import { keys } from './problems/keys.ts'
import { markdown } from './problems/markdown.ts'
import { pictures } from './problems/pictures.ts'
import { script } from './problems/script.ts'
import { talk } from './problems/talk.ts'
import { theme } from './problems/theme.ts'
import { yaml } from './problems/yaml.ts'

// The mistakes that stand over a slide in `npm start`, as the terminal says them and in French; by who says them.

export const phrases: Phrases = [
  ...talk,
  ...script,
  ...yaml,
  ...keys,
  ...markdown,
  ...pictures,
  ...html,
  ...dialects,
  ...diagrams,
  ...figures,
  ...theme,
]
