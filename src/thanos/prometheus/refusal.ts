import { parseErrorWords } from './parse-error-words.ts'
import type { Refused } from './read-reply.ts'
import { SourceError, type SourceErrorKind } from './source-error.ts'

/** What a source says against a question, as a sentence for the room. */
export function refusal({ type, error }: Refused, promql: string): SourceError {
  const [, line, column, mistake] = /(\d+):(\d+): parse error: (.*)/s.exec(error) ?? []
  if (mistake !== undefined) {
    const at = placeOf(promql, Number(line), Number(column))
    const place = line === '1' ? `Colonne ${column}` : `Ligne ${line}, colonne ${column}`
    return new SourceError('promql', `${place}\u00A0: ${parseErrorWords(mistake)}`, error, at)
  }
  const [kind, sentence] = known.find(([, , pattern]) => pattern.test(error)) ?? unknown(type, error)
  return new SourceError(kind, sentence, error)
}

type Said = readonly [SourceErrorKind, string]

const known: readonly (readonly [...Said, RegExp])[] = [
  [
    'too-many-points',
    'Plus de 11\u202F000\u00A0points par série\u00A0: il faut un pas plus long.',
    /exceeded maximum resolution/,
  ],
  [
    'too-many-samples',
    'La requête garderait trop d’échantillons en mémoire à la fois\u00A0: la source refuse.',
    /too many samples|exceeded.*samples limit/,
  ],
  [
    'timeout',
    'La requête a pris trop de temps\u00A0: la source l’a arrêtée.',
    /timed out|deadline exceeded/i,
  ],
  [
    'partial',
    'Une partie des données n’a pas répondu, et la source ne veut pas répondre à moitié.',
    /code = (?:Aborted|Unavailable)|partial response/,
  ],
  [
    'promql',
    'Plusieurs séries se correspondent d’un même côté\u00A0: il manque un label à on, ou group_left.',
    /many-to-many|duplicate series/,
  ],
]

function unknown(type: string, error: string): Said {
  if (type === 'timeout') return ['timeout', 'La requête a pris trop de temps\u00A0: la source l’a arrêtée.']
  if (type === 'bad_data' || type === 'execution')
    return ['promql', `La source refuse\u00A0: «\u00A0${error}\u00A0».`]
  return ['failed', `La source a échoué\u00A0: «\u00A0${error}\u00A0».`]
}

/** From a line and a column in bytes, as Go counts, to a place in the text. */
function placeOf(promql: string, line: number, column: number): number {
  const lines = promql.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const bytes = new TextEncoder().encode(lines[line - 1] ?? '').slice(0, column - 1)
  return before + new TextDecoder().decode(bytes).length
}
