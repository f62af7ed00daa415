import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { IconPack } from '../../diagrams/icons.ts'
import type { Diagram } from '../../talk/fence.ts'
import type { Problem } from '../../talk/problem.ts'
import { cacheFolder } from '../engine-root.ts'
import { writeWhole } from '../write-whole.ts'

/** The Iconify sets that diagrams and slides may take icons from. */
const iconSetNames = ['logos', 'simple-icons'] as const

type IconSetName = (typeof iconSetNames)[number]
type Icon = IconPack['icons'][string] & { readonly width: number; readonly height: number }

const require = createRequire(import.meta.url)
/** Icons that were asked for before: to read the sets, 14 MB, would take 0.25 of the 3 s in which `npm start` is there. */
const kept = new Map<IconSetName, Readonly<Record<string, Icon>>>()

function findIcon(set: string, name: string): Icon | undefined {
  if (!isIconSet(set)) return undefined
  const { version } = require(`@iconify-json/${set}/package.json`) as { version: string }
  const path = join(cacheFolder('icons'), `${set}-${version}.json`)
  const known = kept.get(set) ?? readKept(path)
  kept.set(set, known)
  if (Object.hasOwn(known, name)) return known[name]
  const { icons, width = 16, height = 16 } = wholeSet(set)
  const found = Object.hasOwn(icons, name) && icons[name]
  if (!found) return undefined
  const icon = { width, height, ...found }
  kept.set(set, { ...known, [name]: icon })
  keep(path, JSON.stringify(kept.get(set)))
  return icon
}

const sets = new Map<IconSetName, IconPack>()

function wholeSet(name: IconSetName): IconPack {
  const path = require.resolve(`@iconify-json/${name}/icons.json`)
  const set = sets.get(name) ?? (JSON.parse(readFileSync(path, 'utf8')) as IconPack)
  sets.set(name, set)
  return set
}

function readKept(path: string): Record<string, Icon> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {} // nothing yet
  }
}

function keep(path: string, text: string): void {
  try {
    writeWhole(path, text)
  } catch {} // a disk that takes nothing: the next time takes as long
}

/** @param name with its set: `logos:redis`. @throws if there is none. */
export function iconNamed(name: string): { body: string; width: number; height: number } {
  const [set = '', icon = ''] = name.split(':')
  const found = findIcon(set, icon)
  if (!found) throw new Error(`no icon is called ${name}`)
  return found
}

/** The icons that a diagram names as `icon: "set:name"`, cut out of their sets. */
export function iconsIn(source: string): IconPack[] {
  const wanted = iconNames(source)
  return iconSetNames.flatMap((prefix) => {
    const icons = wanted
      .filter(({ set }) => set === prefix)
      .flatMap(({ name }) => {
        const icon = findIcon(prefix, name)
        return icon ? [[name, icon] as const] : []
      })
    return icons.length > 0 ? [{ prefix, icons: Object.fromEntries(icons) }] : []
  })
}

/** A Problem for each icon that no set has. */
export function iconProblems({ source, file, line, slide }: Diagram): Problem[] {
  return iconNames(source)
    .filter(({ set, name }) => !findIcon(set, name))
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
