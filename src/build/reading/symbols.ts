import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logo } from '../../talk/insert.ts'
import type { Problem } from '../../talk/problem.ts'
import type { TalkParts } from '../../talk/talk-parts.ts'
import { iconNamed } from './icon-sets.ts'

/**
 * An SVG sprite with the symbols that the slides use: `#logo-name`, and drawings of assets/ by their names. One that
 * cannot be shown is a Problem, and its symbol is left out.
 */
export function readSymbols(
  root: string,
  { logos, drawings }: Pick<TalkParts, 'logos' | 'drawings'>,
  slides: string,
): { sprite: string; problems: readonly Problem[] } {
  const symbols = Object.entries(logos)
    .filter(([name]) => slides.includes(`#logo-${name}"`))
    .map(([name, logo]) => logoSymbol(name, logo))
  const problems: Problem[] = []
  for (const name of Object.values(drawings).filter((name) => slides.includes(`#${name}"`))) {
    const file = `assets/${name}.svg`
    try {
      symbols.push(drawingSymbol(name, readFileSync(join(root, file), 'utf8')))
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message
      const message = `this drawing cannot be shown (${reason})`
      const hint = 'Slides show it: put the file back, or take the insert out of them.'
      problems.push({ file, line: 1, column: 1, message, hint })
    }
  }
  const sprite =
    symbols.length === 0
      ? ''
      : `<svg class="symbols" width="0" height="0" style="position:absolute" aria-hidden="true">${symbols.join('')}</svg>`
  return { sprite, problems }
}

function logoSymbol(name: string, { icon, color }: Logo): string {
  const { body, width, height } = iconNamed(icon)
  const style = color ? ` style="color:${color}"` : ''
  return `<symbol id="logo-${name}" viewBox="0 0 ${width} ${height}"${style}>${body.replace(/(id="|url\(#)/g, `$1${name}-`)}</symbol>`
}

/** @throws an Error that says why this is no drawing. */
function drawingSymbol(name: string, svg: string): string {
  const [, attributes = '', body = ''] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(compact(svg)) ?? []
  if (!body) throw new Error('it is no SVG')
  const wrong = unbalancedTag(body)
  if (wrong) throw new Error(`its <${wrong}> does not close`)
  const kept = attributes.match(/\b(?:viewBox|preserveAspectRatio)="[^"]*"/g) ?? []
  return `<symbol ${[`id="${name}"`, ...kept].join(' ')}>${body}</symbol>`
}

/** A tag that would swallow what follows the drawing in the page. */
function unbalancedTag(svg: string): string | undefined {
  const open: string[] = []
  for (const [, end, name = '', attributes = ''] of svg.matchAll(
    /<(\/?)([^\s/>]*)((?:"[^"]*"|'[^']*'|[^>])*)/g,
  )) {
    if (name.startsWith('!')) return name
    if (end) {
      if (open.pop() !== name) return name
    } else if (!attributes.endsWith('/')) open.push(name)
  }
  return open.pop()
}

/** Without the comments and the indents that help whoever draws. */
function compact(svg: string): string {
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .trim()
}
