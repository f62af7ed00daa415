import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { insertDrawings, logoNames } from '../talk/inserts.ts'
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

/** An SVG sprite with the symbols that the slides use: `#logo-name`, the gauntlet `#gant` and the scene `#nuit`. */
export function symbolSprite(root: string, slides: string): string {
  const logos = logoNames.filter((name) => slides.includes(`#logo-${name}"`)).map(logoSymbol)
  const drawings = Object.values(insertDrawings)
    .filter((name) => slides.includes(`#${name}"`))
    .map((name) => drawingSymbol(root, name))
  const symbols = [...logos, ...drawings]
  if (symbols.length === 0) return ''
  return `<svg class="symbols" width="0" height="0" style="position:absolute" aria-hidden="true">${symbols.join('')}</svg>`
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

function drawingSymbol(root: string, name: string): string {
  const svg = readFileSync(join(root, `assets/${name}.svg`), 'utf8')
  const [, attributes = '', body = ''] = /<svg([^>]*)>([\s\S]*)<\/svg>/.exec(svg) ?? []
  const viewBox = /viewBox="[^"]*"/.exec(attributes)?.[0] ?? ''
  return `<symbol id="${name}" ${viewBox} preserveAspectRatio="xMidYMid ${name === 'nuit' ? 'slice' : 'meet'}">${compact(body)}</symbol>`
}

/** Without the comments and the indents that help whoever draws. */
function compact(svg: string): string {
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .trim()
}
