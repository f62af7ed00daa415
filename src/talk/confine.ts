import { escapeHtml } from '../kit/escape-html.ts'
import { balanceTags } from './balance-tags.ts'
import { type Escape, type Mending, mendHtml } from './mend-html.ts'
import { type Attribute, readTags } from './read-tags.ts'
import { dangerOf } from './slide-html.ts'

/**
 * HTML that cannot leave the element that it is put into: tags are balanced, and nothing in it runs code. What is in order stays as it is,
 * letter for letter; all else is taken out or shown as text, and told.
 */
export function confineHtml(html: string): { html: string; escapes: readonly Escape[] } {
  const confined = confineOnce(html)
  const { escapes } = confined
  const asText = { html: `<pre>${escapeHtml(html)}</pre>`, escapes }
  if (confined.html === undefined) return asText
  // What was taken out may have held the rest together.
  const inOrder = escapes.length === 0 || confineOnce(confined.html).escapes.length === 0
  return inOrder ? { html: confined.html, escapes } : asText
}

/** One pass over the text. No `html` if there is too much wrong with it. */
function confineOnce(html: string): { html?: string; escapes: readonly Escape[] } {
  const mending = mendHtml(html)
  const { escapes } = mending
  const balance = balanceTags(mending)
  const end = readTags(html, {
    ...balance,
    attribute: (attribute) => disarm(attribute, mending),
    hasEnough: mending.isHopeless,
  })
  if (end === undefined) return { escapes }
  if (end < html.length) tellUnended(html, end, mending)
  balance.end(end)
  return { html: mending.result(end), escapes }
}

/** An attribute that runs code becomes one that means nothing. */
function disarm({ name, value, start, end }: Attribute, mending: Mending): void {
  const danger = dangerOf(name, value)
  if (danger === undefined) return
  mending.replace({ start, end: start }, 'data-')
  const hint = 'A slide holds no code: what moves is a step, a figure, or in src/deck/.'
  mending.tell({ start, end }, danger, hint)
}

function tellUnended(html: string, start: number, mending: Mending): void {
  const line = html.slice(start).split('\n')[0] ?? ''
  const hint = 'Close a tag with `>`, an attribute with its quote, a comment with `-->`.'
  mending.tell({ start, end: start + line.length }, `\`${line.slice(0, 30)}\` never ends`, hint)
}
