import type { BuiltTalk } from '../reading/built-talk.ts'
import { documentHtml } from './document-page.ts'
import { deckSections } from './pages.ts'

/** All that the pages of a talk show. */
export function shownBy({ talk, photos, drawn }: BuiltTalk): string {
  const slides = deckSections(talk, photos, drawn).map(({ html }) => html)
  const translated = talk.translations.map(({ sections }) => JSON.stringify([...sections.values()]))
  return [...slides, documentHtml(talk, photos, drawn), ...translated].join('')
}
