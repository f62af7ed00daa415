import { escapeHtml } from '../../kit/escape-html.ts'
import type { WaitingKey } from '../../talk/before-stage.ts'
import type { Talk } from '../../talk/talk.ts'

const lacks: Readonly<Record<WaitingKey, string>> = {
  speaker: 'ne dit pas encore qui parle',
  company: 'ne montre pas encore l’entreprise',
  url: 'n’a pas encore de QR code ni d’adresse',
  links: 'n’a pas encore de liens',
}

/** « Avant de monter sur scène », for the speaker's screen: what the talk promises and lacks, and where to fill it in; empty if nothing. */
export function waitingHtml({ waiting, chapters }: Talk): string {
  if (waiting.length === 0) return ''
  const titles = new Map(chapters.flatMap(({ slides }) => slides.map(({ id, title }) => [id, title])))
  const items = waiting.map(({ key, slide, file, line }) => {
    const where = `<code>${key}</code> dans ${escapeHtml(file)}, ligne\u00a0${line}`
    return `<li>«\u00a0${escapeHtml(titles.get(slide) ?? slide)}\u00a0» ${lacks[key]}\u00a0: ${where}.</li>`
  })
  return `<section id="waiting" aria-labelledby="waiting-title"><h2 id="waiting-title">Avant de monter sur scène</h2><ul>${items.join('')}</ul></section>`
}
