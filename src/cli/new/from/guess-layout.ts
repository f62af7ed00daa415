import type { Layout } from '../../../talk/layouts.ts'
import { withoutCode } from '../../../talk/without-code.ts'
import { type Draft, headText } from './deck-slide.ts'

/** Layouts of Slidev, and classes that Marp decks often have, in ours. */
const ours: Readonly<Record<string, Layout>> = {
  'two-cols': 'deux',
  'two-cols-header': 'deux',
  image: 'plein-cadre',
  quote: 'affirmation',
  fact: 'affirmation',
  statement: 'affirmation',
  section: 'affirmation',
  end: 'fin',
}

/** The layout that fits a slide's words best. */
export function guessLayout(draft: Draft): Layout {
  const { body } = draft
  const prose = withoutCode(body)
  const words = prose.replace(/^#.*$/gm, '').trim()
  if (draft.layout === 'plein-cadre' || draft.layout === 'deux') return draft.layout
  const named = ours[headText(draft, 'layout') ?? '']
  if (named === 'plein-cadre') return words.startsWith('![') && !words.includes('\n') ? named : 'points'
  if (named === 'deux') return /^\*\*\*$/m.test(prose) ? named : 'points'
  if (named) return named
  const fences = [...body.matchAll(/^ {0,3}(?:`{3,}|~{3,})(\w*)/gm)].map(([, language]) => language)
  if (fences.includes('mermaid') && words === '') return 'diagramme'
  if (fences.length > 0 && words === '') return 'code'
  if (/^\|.*\|[ \t]*\n\|[ \t:|-]+\|/m.test(words) && !/^[-*\d]/m.test(words)) return 'table'
  return words === '' && fences.length === 0 ? 'affirmation' : 'points'
}
