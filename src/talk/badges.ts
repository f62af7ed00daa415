/** Small drawings that a diagram can set on the corner of a node, as SVG, by name. */
export type Badges = ReadonlyMap<string, string>

const folder = 'assets/badges/'

/** The name under which a file of assets/ is a badge, if it is one. */
export function badgeName(path: string): string | undefined {
  return path.startsWith(folder) && path.endsWith('.svg')
    ? path.slice(folder.length, -'.svg'.length)
    : undefined
}

/** Those of the talk's badges that a Mermaid source names, as in `q@{ badge: "star" }`. */
export function badgesIn(source: string, badges: Badges = new Map()): Record<string, string> {
  const named = new Set([...source.matchAll(/\bbadge:\s*["']?([^"'\s,}]+)/g)].map(([, name]) => name))
  return Object.fromEntries([...badges].filter(([name]) => named.has(name)))
}
