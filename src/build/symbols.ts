import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { insertDrawings, logoNames } from '../talk/inserts.ts'
import type { Problem } from '../talk/problem.ts'
import { iconSet, type iconSetNames } from './icon-sets.ts'

/** Which icon of which Iconify set is a project's logo. Thanos is in simple-icons only, in one colour. */
const sources: Record<
  (typeof logoNames)[number],
  { set: (typeof iconSetNames)[number]; icon: string; color?: string }
> = {
  prometheus: { set: 'logos', icon: 'prometheus' },
  thanos: { set: 'simple-icons', icon: 'thanos', color: 'var(--logo-thanos)' },
  grafana: { set: 'logos', icon: 'grafana' },
  kubernetes: { set: 'logos', icon: 'kubernetes' },
  digitalocean: { set: 'logos', icon: 'digital-ocean-icon' },
}

/**
 * An SVG sprite with the symbols that the slides use: `#logo-name`, the gauntlet `#gant` and the scene `#nuit`. A drawing of assets/ that
 * cannot be shown is a Problem, and its symbol is left out.
 */
export function readSymbols(root: string, slides: string): { sprite: string; problems: readonly Problem[] } {
  const symbols = logoNames.filter((name) => slides.includes(`#logo-${name}"`)).map(logoSymbol)
  const problems: Problem[] = []
  for (const name of Object.values(insertDrawings).filter((name) => slides.includes(`#${name}"`))) {
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

function logoSymbol(name: (typeof logoNames)[number]): string {
  const { set, icon, color } = sources[name]
  const icons = iconSet(set)
  const found = icons.icons[icon]
  if (!found) throw new Error(`no icon ${icon} in @iconify-json/${set}`)
  const width = found.width ?? icons.width ?? 16
  const height = found.height ?? icons.height ?? 16
  const style = color ? ` style="color:${color}"` : ''
  const body = found.body.replace(/(id="|url\(#)/g, `$1${name}-`)
  return `<symbol id="logo-${name}" viewBox="0 0 ${width} ${height}"${style}>${body}</symbol>`
}

/** @throws an Error that says why this is no drawing. */
function drawingSymbol(name: string, svg: string): string {
  const [, attributes = '', body = ''] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(compact(svg)) ?? []
  if (!body) throw new Error('it is no SVG')
  const wrong = unbalancedTag(body)
  if (wrong) throw new Error(`its <${wrong}> does not close`)
  const viewBox = /viewBox="[^"]*"/.exec(attributes)?.[0] ?? ''
  return `<symbol id="${name}" ${viewBox} preserveAspectRatio="xMidYMid ${name === 'nuit' ? 'slice' : 'meet'}">${body}</symbol>`
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
