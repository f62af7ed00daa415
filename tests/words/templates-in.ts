import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

export const source = join(import.meta.dirname, '../../src')

/** The texts of strings and templates below these folders or files of src/, by the file; `{}` stands for what a template puts in. */
export function templatesIn(...rooms: readonly string[]): Map<string, string[]> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => file.endsWith('.ts') && rooms.some((room) => file === room || file.startsWith(`${room}/`)),
    )
  return new Map(files.map((file) => [file, templatesOf(readFileSync(join(source, file), 'utf8'))]))
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

function templatesOf(code: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (!isNode(node) || node.type.startsWith('Import') || node.type.startsWith('TS')) return
    if (node.type === 'Literal' && typeof node.value === 'string') found.push(node.value)
    if (node.type === 'TemplateLiteral') {
      const parts = node.quasis as readonly { readonly value: { readonly cooked: string } }[]
      found.push(parts.map(({ value }) => value.cooked).join('{}'))
    }
    for (const inner of Object.values(node)) visit(inner)
  }
  visit(parseAst(code, { lang: 'ts' }))
  return found
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value
}
