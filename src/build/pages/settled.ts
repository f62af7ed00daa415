import type { Problem } from '../../talk/problem.ts'
import type { Settings } from '../../talk/settings.ts'

/** What `checks:` of talk.yaml makes of Problems that are told in passing, under the name that `npm run check` has for them. */
export function settle(
  { checks = [] }: Settings,
  rule: 'reading' | 'diagrams',
  problems: readonly Problem[],
): {
  /** What is still told. */
  readonly told: readonly Problem[]
  /** What `--strict` refuses: nobody has said that it may be so. */
  readonly open: readonly Problem[]
} {
  const levelOf = ({ quiet, slide }: Problem) =>
    quiet && checks.find((check) => check.rule === rule && [undefined, slide].includes(check.slide))?.level
  return {
    told: problems.filter((problem) => levelOf(problem) !== 'non'),
    open: problems.filter((problem) => levelOf(problem) === undefined),
  }
}
