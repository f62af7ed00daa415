import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'rolldown/utils'
import { expect, test } from 'vitest'
import { isRecord } from '../../src/kit/checks.ts'

const source = join(import.meta.dirname, '../../src')

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/^(thanos|words|cli|build)\b/.test(file),
)

test('elements get their words from the language of the talk', () => {
  const written = files.flatMap((file) => {
    const calls = callsOf('create', parseSync(file, readFileSync(join(source, file), 'utf8')).program)
    const words = calls.flatMap(({ arguments: [, , ...children] }) => children.map(({ value }) => value))
    return words.filter((word) => /\p{L}{2}/u.test(String(word ?? ''))).map((word) => `${file}: ${word}`)
  })
  expect(written).toEqual([])
})

interface Call {
  readonly arguments: readonly { readonly value?: unknown }[]
}

/** All calls of a function in a tree of syntax. */
function callsOf(name: string, node: unknown): Call[] {
  if (Array.isArray(node)) return node.flatMap((part) => callsOf(name, part))
  if (!isRecord(node)) return []
  const own = node.type === 'CallExpression' && isRecord(node.callee) && node.callee.name === name
  return [...(own ? [node as unknown as Call] : []), ...callsOf(name, Object.values(node))]
}
