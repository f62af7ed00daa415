import { distance } from 'fastest-levenshtein'
import { DiagramError } from './diagram-error.ts'

/** Names given by one `%% accent : a, b` or `%% estompe a, b` comment. */
export type Accent = { readonly names: readonly string[]; readonly line: number }

/** A `%% rôle a danger` comment. */
export type RoleChange = { readonly name: string; readonly role: string; readonly line: number }

/** One `%% étape : words` comment. `text` is all of the source from its first line to the end of this step. */
export type SourceStep = {
  readonly words: string
  readonly line: number
  readonly accents: readonly Accent[]
  readonly dims: readonly Accent[]
  readonly roles: readonly RoleChange[]
  readonly text: string
}

/** `opening` is the text above the first step comment: what is on screen before any click. */
export type SteppedSource = { readonly opening: string; readonly steps: readonly SourceStep[] }

/** Divides a Mermaid source at its step comments. Throws a DiagramError for a comment that is empty, misspelt or out of place. */
export function splitSteps(source: string): SteppedSource {
  const lines = source.split(/\r\n?|\n/)
  const comments = lines.flatMap((line, index) => readComment(line, index + 1) ?? [])
  const headings = comments.filter((comment) => comment.keyword === 'etape')
  const textUpTo = (heading: Comment | undefined): string =>
    lines.slice(0, heading && heading.line - 1).join('\n')

  const firstLine = headings[0]?.line ?? Infinity
  const stray = comments.find(({ keyword, line }) => keyword !== 'etape' && line < firstLine)
  if (stray) {
    const hint = 'It belongs to a step: put it below a `%% étape : …`.'
    throw new DiagramError(stray.line, `\`%% ${stray.word}\` before the first step`, hint)
  }
  return {
    opening: textUpTo(headings[0]),
    steps: headings.map((heading, index) => {
      const next = headings[index + 1]
      const own = comments.filter(({ line }) => line > heading.line && line < (next?.line ?? Infinity))
      const every = (keyword: Keyword): readonly Comment[] => own.filter((one) => one.keyword === keyword)
      return {
        words: heading.value,
        line: heading.line,
        accents: every('accent').map(readNames),
        dims: every('estompe').map(readNames),
        roles: every('role').map(readRole),
        text: textUpTo(next),
      }
    }),
  }
}

type Keyword = keyof typeof examples
type Comment = {
  readonly keyword: Keyword
  readonly word: string
  readonly value: string
  readonly line: number
}

const examples = {
  etape: '%% étape : le Querier',
  accent: '%% accent : a, b',
  estompe: '%% estompe a, b',
  role: '%% rôle a danger',
}
/** The same, for a talk in English. */
const inEnglish = new Map<string, Keyword>([
  ['step', 'etape'],
  ['dim', 'estompe'],
])
const withoutColon: readonly Keyword[] = ['estompe', 'role']

/** A comment meant for us, or nothing for any other line. A near miss is an error: as a plain comment it would silently cost a step. */
function readComment(line: string, number: number): Comment | undefined {
  const match = /^\s*%%(?!\{)\s*([\p{L}\p{M}]+)\s*(:?)(.*)$/u.exec(line)
  if (!match) return undefined
  const [, word = '', colon = '', rest = ''] = match
  const spelt = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const keyword = isKeyword(spelt) ? spelt : inEnglish.get(spelt)
  if (keyword && (colon || withoutColon.includes(keyword)))
    return { keyword, word, value: requireWords(rest.trim(), keyword, number), line: number }
  const meant = keyword ?? (colon ? closest(spelt) : undefined)
  if (!meant) return undefined
  throw new DiagramError(number, `\`%% ${word}\` is not understood`, `Write \`${examples[meant]}\`.`)
}

function isKeyword(word: string): word is Keyword {
  return Object.hasOwn(examples, word)
}

function requireWords(value: string, keyword: Keyword, line: number): string {
  if (value !== '') return value
  const message = keyword === 'etape' ? 'a step without words' : `\`%% ${keyword}\` without a name`
  throw new DiagramError(line, message, `Write \`${examples[keyword]}\`.`)
}

function readNames({ keyword, value, line }: Comment): Accent {
  return { names: value.split(',').map((name) => requireWords(name.trim(), keyword, line)), line }
}

function readRole({ value, line }: Comment): RoleChange {
  const [, name = '', role = ''] = /^(\S+)\s+(\S+)$/.exec(value) ?? []
  if (name !== '') return { name, role, line }
  throw new DiagramError(line, '`%% rôle` takes a name and a role', `Write \`${examples.role}\`.`)
}

function closest(word: string): Keyword | undefined {
  // « note » is no misspelt « role ».
  const reach = (keyword: Keyword): number => (keyword === 'role' ? 1 : 2)
  return Object.keys(examples)
    .filter(isKeyword)
    .find((keyword) => distance(word, keyword) <= reach(keyword))
}
