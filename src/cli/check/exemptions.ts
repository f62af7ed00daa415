import type { Exemption } from '../../talk/settings.ts'
import { placeInYaml } from '../../talk/yaml-block.ts'
import type { CheckedTalk, Fault, Finding, RuleCard } from '../rule.ts'

/** Rules whose Problems cannot be set aside: what the readers refuse is refused by the build too. */
const firm: readonly string[] = ['reading', 'exemptions']

/** Applies `checks` of talk.yaml: what is set to `non` is gone, what is set to `avertissement` is a warning. */
export function applyExemptions(
  talk: CheckedTalk,
  findings: readonly Finding[],
  ran: ReadonlySet<string>,
  rules: readonly RuleCard[],
): Finding[] {
  const exemptions = talk.talk.settings.checks ?? []
  const used = new Set<Exemption>()
  const kept = findings.flatMap((finding) => {
    const exemption = exemptions.find((candidate) => concerns(candidate, finding))
    if (!exemption) return finding
    used.add(exemption)
    return exemption.level === 'non' ? [] : { ...finding, level: 'warning' as const }
  })
  const faults = exemptions.flatMap((exemption, index) => {
    const wrong =
      mistakeIn(exemption, talk, rules) ?? (used.has(exemption) ? undefined : idle(exemption, ran))
    return wrong ? [{ ...placeOf(talk, index), ...wrong }] : []
  })
  return [...kept, ...faults.map((fault): Finding => ({ ...fault, rule: 'exemptions', level: 'problem' }))]
}

function concerns({ rule, slide }: Exemption, finding: Finding): boolean {
  return !firm.includes(rule) && rule === finding.rule && (slide === undefined || slide === finding.slide)
}

type Words = Pick<Fault, 'message' | 'hint'>

function mistakeIn(
  { rule, slide }: Exemption,
  { origins }: CheckedTalk,
  rules: readonly RuleCard[],
): Words | undefined {
  if (firm.includes(rule)) return { message: `\`${rule}\` cannot be set aside`, hint: 'Mend what it finds.' }
  if (!rules.some(({ name }) => name === rule))
    return { message: `no rule is called \`${rule}\``, hint: '`npm run check -- --help` lists the rules.' }
  if (slide !== undefined && !origins.has(slide))
    return { message: `there is no slide \`${slide}\``, hint: 'Correct the id, or remove the exemption.' }
  return undefined
}

/** An exemption that exempts nothing; only a rule that was applied can tell. */
function idle({ rule, slide }: Exemption, ran: ReadonlySet<string>): Words | undefined {
  if (!ran.has(rule)) return undefined
  const where = slide === undefined ? 'in the talk' : `on \`${slide}\``
  return { message: `\`${rule}\` finds nothing ${where}`, hint: 'Remove this exemption: it exempts nothing.' }
}

function placeOf({ files }: CheckedTalk, index: number): Pick<Fault, 'file' | 'line' | 'column'> {
  const file = 'slides/talk.yaml'
  return { file, ...placeInYaml(files.texts.get(file) ?? '', ['checks', index, 'rule']) }
}
