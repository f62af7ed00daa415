import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './problem.ts'

export interface YamlBlock {
  readonly file: string
  readonly text: string
  /** Line of the file on which the block's first line stands. */
  readonly firstLine: number
}

export interface YamlReading<T> {
  /** What is right in the block; a key with a wrong value is left out. */
  readonly value: Partial<T>
  readonly problems: readonly Problem[]
}

/** Reads a YAML mapping and holds it to a schema. Never throws: every mistake is a Problem at its place. */
export function readYamlBlock<T extends object>(block: YamlBlock, schema: z.ZodType<T>): YamlReading<T> {
  const lineCounter = new LineCounter()
  const document = parseDocument(block.text, { lineCounter, uniqueKeys: true })
  const problem = (offset: number, message: string, hint: string): Problem => {
    const { line, col } = lineCounter.linePos(offset)
    return {
      file: block.file,
      line: block.firstLine + Math.max(line, 1) - 1,
      column: Math.max(col, 1),
      message,
      hint,
    }
  }

  const [syntaxError] = document.errors
  if (syntaxError) {
    const message = `bad YAML: ${firstSentence(syntaxError.message)}`
    return { value: {}, problems: [problem(syntaxError.pos[0], message, yamlHint(block.text))] }
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return {
      value: {},
      problems: [
        problem(0, 'this block should hold `key: value` lines', 'Write for instance `id: my-slide`.'),
      ],
    }
  }

  const alias = firstAlias(document)
  if (alias !== undefined) {
    const message = 'bad YAML: a value that begins with `*` refers to another one'
    return { value: {}, problems: [problem(alias, message, 'Put the value in "quotes".')] }
  }

  const data = (document.toJS() ?? {}) as Record<string, unknown>
  const result = schema.safeParse(data)
  if (result.success) return { value: result.data, problems: [] }

  const problems = result.error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    return keys.map((key) => {
      const path = key === undefined ? issue.path : [...issue.path, key]
      const offset = offsetOf(document, path)
      if (key !== undefined) {
        const known = knownKeys(schema)
        return problem(
          offset,
          `unknown key \`${path.join('.')}\``,
          issue.path.length === 0 && known ? `Known keys: ${known}.` : 'Remove it, or check its spelling.',
        )
      }
      const mistake = document.hasIn(path) ? issue.message : 'is missing'
      return problem(offset, `\`${path.join('.')}\`: ${mistake}`, hintOf(schema, path))
    })
  })
  return { value: withoutMistakes(data, result.error.issues, schema), problems }
}

/** Where a value stands in a YAML text, in lines and columns from 1: at its key, or at its nearest parent that exists. */
export function placeInYaml(text: string, path: readonly PropertyKey[]): { line: number; column: number } {
  const lineCounter = new LineCounter()
  const { line, col } = lineCounter.linePos(offsetOf(parseDocument(text, { lineCounter }), path))
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** Offset of the first alias. No block has a use for one, and one without its anchor has no value. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined
  visit(document, {
    Alias(_key, node) {
      offset = node.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

function firstSentence(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message
}

function yamlHint(text: string): string {
  return /^\t|^ *\t/m.test(text)
    ? 'YAML allows no tabs at the start of a line: indent with spaces.'
    : 'Write `key: value`, one per line; put the value in "quotes" if it holds a colon.'
}

/** Offset of the key that a path leads to, or of the nearest parent that exists. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(path[length - 1]))
      if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0
    }
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node)) return node.range?.[0] ?? 0
  }
  return 0
}

function knownKeys(schema: z.ZodType): string | undefined {
  const shape = (schema as { shape?: Record<string, unknown> }).shape
  return shape && Object.keys(shape).join(', ')
}

/** The description of the deepest described schema on the path, written next to the schema for this purpose. */
function hintOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const key = path[0]
  const field =
    key === undefined
      ? undefined
      : (schema as unknown as { shape?: Record<string, z.ZodType> }).shape?.[String(key)]
  return field?.description ?? 'See “Write a slide” in README.md.'
}

function withoutMistakes<T extends object>(
  data: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType<T>,
): Partial<T> {
  const wrong = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  )
  const rest = Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.has(key)))
  const partial = (schema as unknown as { partial?: () => z.ZodType<Partial<T>> }).partial?.()
  const again = partial?.safeParse(rest)
  return again?.success ? again.data : {}
}
