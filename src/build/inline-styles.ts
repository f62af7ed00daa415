import type { Plugin, Rolldown } from 'vite'
import { changeDeck } from './change-deck.ts'

/** Puts the deck's style sheet into its page: the first slide is painted when the page has come, without asking for another file first. */
export function inlineStyles(): Plugin {
  return changeDeck('inline-styles', (html, { bundle }) => withStyles(html, bundle))
}

const link = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+\.css)">/g

function withStyles(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replace(link, (tag, name: string) => {
    const sheet = bundle[name]
    if (sheet?.type !== 'asset') return tag
    delete bundle[name]
    // Addresses in a sheet are from its own folder.
    const css = String(sheet.source).replaceAll('url(./', 'url(./assets/').trim()
    const faces = css.match(screenFont)?.join('') ?? ''
    return `<style id="fonts" media="(scripting: none)">${faces}</style><style>${css.replace(screenFont, '')}</style>`
  })
}

/**
 * The fonts of the screen stand apart: `deck/main.ts` lets them come once it runs, so that keys come first on a slow line. Until then their
 * letters are those of a font of the same measures.
 */
const screenFont = /@font-face\s*\{[^}]*Variable[^}]*\}/g
