import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { closest } from 'fastest-levenshtein'
import type { LanguageFn } from 'highlight.js'
import { z } from 'zod'
import type { Figure } from '../../figures/figure.ts'
import type { Problem } from '../../talk/problem.ts'
import type { TalkParts } from '../../talk/talk-parts.ts'
import { engineRoot } from '../engine-root.ts'

/** What a talk brings besides its words and pictures: the default export of `talk.config.ts` at its root. */
export interface TalkConfig extends Partial<Omit<TalkParts, 'figures'>> {
  /** Figures to play with, each the element of its name. */
  readonly figures?: readonly Figure[]
  /** The module that exports them as `allFigures`: pages load it when they show one. */
  readonly figuresModule?: URL
  /** What the speaker's screen can do in a site of mode `labo`, which a command of the talk's own serves: speaker/talk-rig.d.ts. */
  readonly rigModule?: URL
  /** A style sheet for slides, after the engine's. */
  readonly styles?: URL
  /** Grammars for coloured code, by the language's name. */
  readonly grammars?: Readonly<Record<string, LanguageFn>>
}

export interface TalkConfigReading {
  readonly config: TalkConfig
  readonly problems: readonly Problem[]
}

const file = 'talk.config.ts'
const readings = new Map<string, Promise<TalkConfigReading>>()

/** Reads the `talk.config.ts` of a talk, once. Never throws: what is wrong with it is a Problem, and the talk is shown without it. */
export function loadTalkConfig(root: string): Promise<TalkConfigReading> {
  const reading = readings.get(root) ?? read(root)
  readings.set(root, reading)
  return reading
}

async function read(root: string): Promise<TalkConfigReading> {
  const path = join(root, file)
  if (!existsSync(path)) return { config: {}, problems: [] }
  try {
    const exported = (await exportOf(path)) ?? (await bundledExportOf(path, root))
    const { success, error } = shape.safeParse(exported)
    if (success) return { config: exported as TalkConfig, problems: [] }
    return refused(error.issues.flatMap(issueWords), `It may export: ${keys.join(', ')}.`)
  } catch (error) {
    const message = stripVTControlCharacters(String((error as Error).message ?? error))
    return refused(
      [message.replaceAll(`${root}/`, '')],
      'Mend it, or take the file away: the talk is shown without it.',
    )
  }
}

/**
 * As Node runs it, unless it needs what a bundle forgives: names without an ending, JSON without attributes. Only beside our code: in a package
 * that does not say its type, Node 22 and later would warn on the terminal of a guess.
 */
async function exportOf(path: string): Promise<unknown> {
  if (!path.startsWith(engineRoot + sep)) return undefined
  try {
    return (await import(pathToFileURL(path).href)).default
  } catch {
    return undefined
  }
}

async function bundledExportOf(path: string, root: string): Promise<unknown> {
  // What Vite has to say of its own configurations would take a third of a second to find, and is told to nobody here.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true'
  const { loadConfigFromFile } = await import('vite')
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, path, root, 'silent')
  return loaded?.config
}

const list = z.array(
  z.looseObject({ name: z.string(), place: z.custom((value) => typeof value === 'function') }),
)
const functions = z.record(
  z.string(),
  z.custom((value) => typeof value === 'function', 'is no function'),
)
const sizes = z.record(z.string(), z.object({ width: z.number(), height: z.number() }))
const existing = z.custom<URL>(
  (value) => value instanceof URL && existsSync(fileURLToPath(value)),
  'is no URL of a file that exists: write `new URL("./name", import.meta.url)`',
)
const shape = z.strictObject({
  figures: list.optional(),
  figuresModule: existing.optional(),
  rigModule: existing.optional(),
  styles: existing.optional(),
  grammars: functions.optional(),
  inserts: functions.optional(),
  logos: z
    .record(z.string(), z.object({ title: z.string(), icon: z.string(), color: z.string().optional() }))
    .optional(),
  drawings: z.record(z.string(), z.string()).optional(),
  photos: sizes.optional(),
  remarkable: z.array(z.string()).optional(),
})
const keys = Object.keys(shape.shape)

function issueWords({ code, path, message, ...issue }: z.core.$ZodIssue): string[] {
  if (code !== 'unrecognized_keys') return [`\`${['default', ...path].join('.')}\`: ${message}`]
  const { keys: unknown = [] } = issue as { keys?: readonly string[] }
  return unknown.map((name) => `there is no \`${name}\`; did you mean \`${closest(name, keys)}\`?`)
}

function refused(messages: readonly string[], hint: string): TalkConfigReading {
  const problems = messages.map((message) => {
    const [, line, column] = /talk\.config\.ts:(\d+):(\d+)/.exec(message) ?? []
    return { file, line: Number(line ?? 1), column: Number(column ?? 1), message, hint }
  })
  return { config: {}, problems }
}
