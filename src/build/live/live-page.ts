import type { HtmlTagDescriptor, IndexHtmlTransformResult } from 'vite'
import { documentHtml } from '../pages/document-page.ts'
import { fillPage } from '../pages/pages.ts'
import { subtitleLanguages } from '../pages/subtitle-tracks.ts'
import type { LiveTalk, ShownTalk } from './live-talk.ts'

/** A page as the dev server gives it, with what `deck/live.ts` compares the next update with. */
export function fillLivePage(
  shell: string,
  { talk, photos, symbols, update }: LiveTalk,
): IndexHtmlTransformResult {
  const document = shell.includes('<!--document-->') ? documentHtml(talk, photos) : ''
  const html = fillPage(shell, talk, update.sections, symbols, subtitleLanguages(talk), document)
  const sections = update.sections.map(({ id, version }) => ({ id, version }))
  return { html, tags: [stateTag({ sections, problems: update.problems, version: update.version })] }
}

function stateTag(shown: ShownTalk): HtmlTagDescriptor {
  const json = JSON.stringify(shown).replace(/</g, '\\u003c')
  return { tag: 'script', attrs: { type: 'application/json', id: 'talk' }, children: json, injectTo: 'body' }
}
