import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'lightningcss'
import type { AtRule } from 'postcss'
import { engineRoot } from '../engine-root.ts'
import { familiesOf } from './css-value.ts'

/** A font that a theme brings along. */
export interface ThemeFont {
  readonly family: string
  /** Its file on this disk. */
  readonly path: string
  /** What else its `@font-face` says, as `font-weight: 300 700;`. */
  readonly descriptors: string
}

/** Reads an `@font-face`. @returns what is wrong with it in words, if something is. */
export function readFont(
  root: string,
  face: AtRule,
): ThemeFont | { readonly wrong: string; readonly hint: string } {
  const of = (name: string) => declared(face, name)
  const [family] = familiesOf(of('font-family') ?? '') ?? []
  if (family === undefined) return { wrong: 'this font has no name', hint: 'Add `font-family: "Its Name";`.' }
  const source = of('src')
  const [address] = source === undefined ? [] : addressesIn(source)
  if (address === undefined)
    return { wrong: `the font \`${family}\` names no file`, hint: 'Add `src: url("assets/brand.woff2");`.' }
  const path = [root, join(root, 'node_modules'), join(engineRoot, 'node_modules')]
    .map((folder) => join(folder, address))
    .find((file) => existsSync(file))
  if (path === undefined)
    return {
      wrong: `the font \`${family}\` has no file \`${address}\``,
      hint: filePlaces,
    }
  const others = face.nodes?.filter(
    (node) => node.type === 'decl' && !['font-family', 'src'].includes(node.prop),
  )
  return { family, path, descriptors: (others ?? []).map((node) => `${node.toString()};`).join(' ') }
}

const filePlaces =
  'Write a path from the talk’s folder, `url("assets/brand.woff2")`, or a file of a package that is installed there, `url("@fontsource/lora/files/lora-latin-400-normal.woff2")`.'

function declared(face: AtRule, name: string): string | undefined {
  const found = face.nodes?.find((node) => node.type === 'decl' && node.prop === name)
  return found?.type === 'decl' ? found.value : undefined
}

function addressesIn(source: string): string[] {
  const found: string[] = []
  try {
    const code = Buffer.from(`@font-face{src:${source}}`)
    transform({ filename: 'theme.css', code, visitor: { Url: ({ url }) => void found.push(url) } })
  } catch {
    // What is no list of sources names no file.
  }
  return found
}
