import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { IconPack } from '../../diagrams/icons.ts'
import type { Diagram } from '../../talk/fence.ts'
import type { Problem } from '../../talk/problem.ts'

/** The Iconify sets that diagrams and slides may take icons from. */
export const iconSetNames = ['logos', 'simple-icons'] as const

type IconSetName = (typeof iconSetNames)[number]

const require = createRequire(import.meta.url)
const read = new Map<string, IconPack>()

/** A whole set; it is read once. */
export function iconSet(name: IconSetName): IconPack {
  const known = read.get(name)
  if (known) return known
  const set = JSON.parse(
    readFileSync(require.resolve(`@iconify-json/${name}/icons.json`), 'utf8'),
  ) as IconPack
  read.set(name, set)
  return set
}

/** @param name with its set: `logos:redis`. @throws if there is none. */
export function iconNamed(name: string): { body: string; width: number; height: number } {
  const [set = '', icon = ''] = name.split(':')
  const {
    icons,
    width = 16,
    height = 16,
  } = isIconSet(set) ? iconSet(set) : { icons: {} as IconPack['icons'] }
  const found = icons[icon]
  if (!found) throw new Error(`no icon is called ${name}`)
  return { body: found.body, width: found.width ?? width, height: found.height ?? height }
}

/** The icons that a diagram names as `icon: "set:name"`, cut out of their sets. */
export function iconsIn(source: string): IconPack[] {
  const wanted = iconNames(source)
  return iconSetNames.flatMap((prefix) => {
    const names = wanted.filter(({ set }) => set === prefix).map(({ name }) => name)
    if (names.length === 0) return []
    const { icons, width = 16, height = 16 } = iconSet(prefix)
    const cut = Object.entries(icons).filter(([name]) => names.includes(name))
    return [{ prefix, width, height, icons: Object.fromEntries(cut) }]
  })
}

/** A Problem for each icon that no set has. */
export function iconProblems({ source, file, line, slide }: Diagram): Problem[] {
  return iconNames(source)
    .filter(({ set, name }) => !isIconSet(set) || !Object.hasOwn(iconSet(set).icons, name))
    .map(({ set, name, index }) => {
      const before = source.slice(0, index).split('\n')
      const hint =
        'Names are those of the Iconify sets `logos` and `simple-icons`: `logos:postgresql`, `simple-icons:rust`.'
      const message = `no icon is called \`${set}:${name}\``
      return {
        file,
        line: line + before.length - 1,
        column: (before.at(-1)?.length ?? 0) + 1,
        message,
        hint,
        slide,
      }
    })
}

function iconNames(source: string): { set: string; name: string; index: number }[] {
  return [...source.matchAll(/\bicon:\s*["']([^"':]*):([^"']*)["']/g)].map(
    ({ 1: set = '', 2: name = '', index }) => ({ set, name, index }),
  )
}

function isIconSet(name: string): name is IconSetName {
  return (iconSetNames as readonly string[]).includes(name)
}
