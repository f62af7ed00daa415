import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Selector, type SelectorComponent, transform } from 'lightningcss'
import { cacheFolder, engineRoot } from '../build/engine-root.ts'
import { writeWhole } from '../build/write-whole.ts'

/** A copy of reveal's style sheet without the rules for what the deck does not use, two thirds of it. @returns its path. */
export function trimRevealStyles(): string {
  const css = withoutRules(readFileSync(join(engineRoot, 'node_modules/reveal.js/dist/reveal.css'), 'utf8'))
  const name = `${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`
  const copy = join(cacheFolder('reveal'), name)
  if (!existsSync(copy)) writeWhole(copy, css)
  return copy
}

/**
 * Its lightbox, scroll view, notes, player, backgrounds, overview, field to jump to a slide, rolling links, tables of code lines, fitted text, right-to-left
 * decks and other fills of the arrows; and all transitions but the fade.
 */
const unused = [
  /^\.(r-overlay|r-media)|^\[data-preview-/,
  /^\.(reveal-scroll|scroll-|scrollbar|loading-scroll-mode)/,
  /^\.(speaker-notes|notes|show-notes|playback)/,
  /^\.(backgrounds|slide-background|has-(dark|light|parallax)-background)/,
  /^\.(jump-to-slide|overview|roll$|hljs|r-fit-text|rtl$)/,
  /^\[data-(controls-back-arrows|navigation-mode)|^\.navigate-(up|down)/,
  /transition=(slide|zoom|page|convex|concave|cube|linear|default)/,
  /^\.(slide|zoom|page|convex|concave|cube|linear|default)$/,
]

/** Leaves out each rule whose selectors are all unused, and paper for decks without a print view: ours asks to use that view. */
export function withoutRules(css: string): string {
  const { code } = transform({
    filename: 'reveal.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        style: ({ value }) => (value.selectors.every(isUnused) ? [] : undefined),
        media: ({ value }) =>
          value.query.mediaQueries.every(({ mediaType, condition }) => mediaType === 'print' && !condition)
            ? []
            : undefined,
      },
    },
  })
  return code.toString()
}

function isUnused(selector: Selector): boolean {
  return selector.flatMap(namesIn).some((name) => unused.some((pattern) => pattern.test(name)))
}

/** The classes and attributes that a selector names: `.past`, `[data-transition=zoom]`. */
function namesIn(component: SelectorComponent): string[] {
  if (component.type === 'class') return [`.${component.name}`]
  if (component.type === 'attribute') return [`[${component.name}=${component.operation?.value ?? ''}]`]
  // `:not()`, `:is()` and their like.
  const inner = 'selectors' in component && Array.isArray(component.selectors) ? component.selectors : []
  return (inner as Selector[]).flatMap((selector) => selector.flatMap(namesIn))
}
