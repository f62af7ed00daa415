import { type Refuse, readArguments } from '../read-arguments.ts'
import { type RuleCard, ruleGroups } from '../rule.ts'

export interface CheckOrder {
  readonly format: 'text' | 'line' | 'json' | 'github'
  readonly help: boolean
  readonly mend: boolean
  readonly sheets: boolean
  /** The sheets are to show what a bad projector leaves. */
  readonly projector: boolean
  readonly watch: boolean
  /** Names of the rules to apply. */
  readonly rules: ReadonlySet<string>
}

/** The command's arguments. @throws a Failure that says which of them is wrong. */
export function readCheckOrder(args: readonly string[], rules: readonly RuleCard[]): CheckOrder {
  const { values, refuse } = readArguments('check', args, flags)
  const { surveille: watch = false, liens = false, json = false } = values
  const besideWatch = Object.keys(values).find((name) => !forWatch.includes(name))
  if (watch && besideWatch !== undefined) throw refuse(`--surveille does not go with --${besideWatch}`)
  if (json && values.format !== undefined) throw refuse('--json and --format exclude each other')
  const asked = json ? 'json' : (values.format ?? 'texte')
  const format = formats.get(asked)
  if (!format) throw refuse(`--format is one of ${[...formats.keys()].join(', ')}, not ${asked}`)
  const only = ruleNames(values.regle, rules, refuse)
  const without = ruleNames(values.sauf, rules, refuse)
  const named = rules.filter(({ name }) => (only.size === 0 || only.has(name)) && !without.has(name))
  if (named.length === 0) throw refuse('--sauf leaves no rule to apply')
  const wanted = named.filter(({ group }) => (group === 'liens' ? liens : !(watch && group === 'image')))
  if (wanted.length === 0)
    throw refuse(watch ? '--surveille looks at no pictures' : 'Links are asked with --liens alone')
  const {
    help = false,
    corrige: mend = false,
    planche: sheets = false,
    projecteur: projector = false,
  } = values
  if (projector && !sheets) throw refuse('--projecteur goes with --planche')
  return { format, help, mend, sheets, projector, watch, rules: new Set(wanted.map(({ name }) => name)) }
}

/** What `--help` prints. */
export function checkHelp(rules: readonly RuleCard[]): string {
  const width = Math.max(...rules.map(({ name }) => name.length))
  const list = ruleGroups.map((group) => {
    const lines = rules.filter((rule) => rule.group === group)
    return [`  ${group}`, ...lines.map(({ name, finds }) => `    ${name.padEnd(width)}  ${finds}`)].join('\n')
  })
  return `npm run check -- [options]: what is wrong with the talk, with places.

  --regle NAME     apply this rule or group only (may be repeated)
  --sauf NAME      apply all but this rule or group (may be repeated)
  --liens          also ask every external link whether it is alive
  --corrige        mend what is safe (typography, unused words of mots.txt), add missing ids, sections of the script and [clic],
                   write down how diagrams are laid out; show the changes
  --planche        write contact sheets of all slides, planches/sombre.png and planches/clair.png
  --projecteur     with --planche: each slide as the last row sees it through a bad projector
  --surveille      check text and time again at each save, line by line for an editor, until Ctrl+C
  --json           print JSON; --format texte, ligne (for editors), json, github (annotations)
  --help           this text

Rules, by group:
${list.join('\n')}

\`checks:\` in slides/talk.yaml sets a rule to \`avertissement\` or \`non\`, with a \`reason\`, for the talk or for a \`slide\`.
Exit: 0 nothing to mend, 1 problems, 2 the check could not run in full.
`
}

const flags = {
  regle: { type: 'string', multiple: true },
  sauf: { type: 'string', multiple: true },
  liens: { type: 'boolean' },
  corrige: { type: 'boolean' },
  planche: { type: 'boolean' },
  projecteur: { type: 'boolean' },
  surveille: { type: 'boolean' },
  json: { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Options that `--surveille` goes with. */
const forWatch: readonly string[] = ['surveille', 'regle', 'sauf', 'help']

const formats: ReadonlyMap<string, CheckOrder['format']> = new Map([
  ['texte', 'text'],
  ['ligne', 'line'],
  ['json', 'json'],
  ['github', 'github'],
])

/** Names of rules and groups → names of rules. */
function ruleNames(words: readonly string[] = [], rules: readonly RuleCard[], refuse: Refuse): Set<string> {
  const names = words
    .flatMap((word) => word.split(','))
    .flatMap((word) => {
      const found = rules.filter(({ name, group }) => name === word || group === word)
      if (found.length === 0) throw refuse(`No rule is called ${word}`)
      return found.map(({ name }) => name)
    })
  return new Set(names)
}
