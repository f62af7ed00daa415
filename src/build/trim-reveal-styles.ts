import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepCopy } from './keep-copy.ts'

/** A copy of reveal's style sheet without the rules for what the deck does not use, two thirds of it. @returns its path from the root. */
export function trimRevealStyles(root: string): string {
  const css = withoutRules(readFileSync(join(root, 'node_modules/reveal.js/dist/reveal.css'), 'utf8'))
  const folder = 'node_modules/.cache/reveal'
  const copy = `${folder}/${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`
  if (existsSync(join(root, copy))) return copy
  keepCopy(join(root, copy), css)
  return copy
}

/**
 * Its lightbox, scroll view, notes, player, backgrounds, rolling links, tables of code lines, fitted text, right-to-left decks and other fills
 * of the arrows; all transitions but the fade; and its paper for decks without a print view: ours asks to use that view.
 */
const unused = [
  /\.r-overlay|\.r-media|\[data-preview-/,
  /\.reveal-scroll|\.scroll-|\.scrollbar|\.loading-scroll-mode/,
  /\.speaker-notes|aside\.notes|\.show-notes/,
  /\.playback/,
  /\.backgrounds|\.slide-background|\.has-(dark|light|parallax)-background/,
  /\.roll\b/,
  /\.hljs/,
  /\.r-fit-text/,
  /\.reveal\.rtl/,
  /\[data-controls-back-arrows=|\[data-navigation-mode=|\.navigate-(up|down)/,
  /transition[*^~|$]?="?(slide|zoom|page|convex|concave|cube|linear|default)|\.reveal\.(slide|zoom|page|convex|concave|cube|linear|default)\b|\.cube\b/,
  /^@media print$/,
]

/** Leaves out each rule of the outermost level whose selectors are all unused. */
export function withoutRules(css: string): string {
  return css.replace(/([^{}]+)\{(?:[^{}]|\{[^{}]*\})*\}/g, (rule, selectors: string) =>
    selectors.split(/,(?![^(]*\))/).every(isUnused) ? '' : rule,
  )
}

function isUnused(selector: string): boolean {
  return unused.some((pattern) => pattern.test(selector))
}
