import type { Exemption } from '../../talk/settings.ts'
import { placeInYaml } from '../../talk/yaml-block.ts'
import { type CheckedTalk, type Finding, findingOf, type RuleCard } from '../rule.ts'

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
  const file = 'slides/talk.yaml'
  const faults = exemptions.flatMap((exemption, index) => {
    const wrong =
      mistakeIn(exemption, talk, rules) ?? (used.has(exemption) ? undefined : idle(exemption, ran))
    if (!wrong) return []
    const [message, hint] = wrong
    const place = placeInYaml(talk.files.texts.get(file) ?? '', ['checks', index, 'rule'])
    return findingOf('exemptions', { file, ...place, message, hint })
  })
  return [...kept, ...faults]
}

/** What the readers refuse is refused by the build too: only what they tell in passing can be set aside. */
function concerns({ rule, slide }: Exemption, { level, ...finding }: Finding): boolean {
  if (finding.rule === 'exemptions' || (finding.rule === 'reading' && level === 'problem')) return false
  return rule === finding.rule && (slide === undefined || slide === finding.slide)
}

/** What is wrong, and what to do. */
type Words = readonly [message: string, hint: string]

function mistakeIn(
  { rule, slide }: Exemption,
  { origins }: CheckedTalk,
  rules: readonly RuleCard[],
): Words | undefined {
  if (rule === 'exemptions') return [`\`${rule}\` cannot be set aside`, 'Mend what it finds.']
  if (!rules.some(({ name }) => name === rule))
    return [`no rule is called \`${rule}\``, '`npm run check -- --help` lists the rules.']
  if (slide !== undefined && !origins.has(slide))
    return [`there is no slide \`${slide}\``, 'Correct the id, or remove the exemption.']
  return undefined
}

/** An exemption that exempts nothing; only a rule that was applied can tell. */
function idle({ rule, slide }: Exemption, ran: ReadonlySet<string>): Words | undefined {
  if (!ran.has(rule)) return undefined
  const where = slide === undefined ? 'in the talk' : `on \`${slide}\``
  const what = rule === 'reading' ? 'nothing that can be set aside' : 'nothing'
  return [`\`${rule}\` finds ${what} ${where}`, 'Remove this exemption: it exempts nothing.']
}
