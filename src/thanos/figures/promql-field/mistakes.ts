import type { Diagnostic } from '@codemirror/lint'
import { parser } from '@prometheus-io/lezer-promql'
import { parseErrorWords } from '../../prometheus/parse-error-words.ts'
import type { Fault } from './answer.ts'
import { syntaxError } from './syntax-error.ts'

/** A stretch of an expression that is wrong, and why, as a sentence. */
export interface Mistake {
  readonly from: number
  readonly to: number
  readonly sentence: string
}

/**
 * What is wrong with an expression: its first letter that is no PromQL; else what the rules of types forbid; else what whoever was asked says against it.
 * @param linted what CodeMirror's PromQL says.
 */
export function mistakesIn(
  promql: string,
  linted: readonly Diagnostic[],
  fault: Fault | undefined,
): readonly Mistake[] {
  if (promql.trim() === '') return []
  const error = syntaxError(promql, parser.parse(promql))
  if (error) return [wordAt(promql, error.at ?? 0, error.message)]
  if (linted.length > 0)
    return linted.map(({ from, to, message }) => ({
      from,
      to,
      sentence: `Colonne ${from + 1}\u00A0: ${inFrench(message)}`,
    }))
  return fault?.at === undefined ? [] : [wordAt(promql, fault.at, fault.sentence)]
}

/** At the end, the last letter: what is missing has no place of its own. */
function wordAt(promql: string, at: number, sentence: string): Mistake {
  const from = Math.min(at, promql.length - 1)
  const [word = ''] = /^(?:\w+|.)/s.exec(promql.slice(from)) ?? []
  return { from, to: from + word.length, sentence }
}

/** It has words of its own for what Prometheus says. */
function inFrench(message: string): string {
  const asPrometheus = message
    .replace(/\b(type|got) vector\b/g, '$1 instant vector')
    .replace(/\b(type|got) matrix\b/g, '$1 range vector')
  return own.find(([pattern]) => pattern.test(message))?.[1] ?? parseErrorWords(asPrometheus)
}

const own: readonly (readonly [RegExp, string])[] = [
  [
    /is missing in binary|got nothing|unable to find the parameter|got none/,
    'l’expression s’arrête trop tôt.',
  ],
  [/must use BOOL modifier/, 'deux nombres ne se comparent qu’avec bool.'],
  [/set operator not allowed/, 'and, or et unless réunissent des vecteurs instantanés, pas des nombres.'],
  [/function not defined/, 'cette fonction n’existe pas.'],
]
