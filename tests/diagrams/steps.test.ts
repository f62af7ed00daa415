import { describe, expect, it } from 'vitest'
import { DiagramError } from '../../src/diagrams/diagram-error.ts'
import { splitSteps } from '../../src/diagrams/steps.ts'

const source = [
  'flowchart LR',
  '  a',
  '%% étape : le premier',
  '  b',
  '%% accent : a, b',
  '%% un commentaire',
  '  %%ETAPE:le second',
  '  c',
].join('\n')

function errorOf(text: string): unknown {
  try {
    return splitSteps(text)
  } catch (error) {
    return error
  }
}

describe('splitSteps', () => {
  it('divides a source at its step comments, whatever their spelling and spacing', () => {
    const { opening, steps } = splitSteps(source)
    expect(opening).toBe('flowchart LR\n  a')
    expect(steps.map(({ words, line }) => [words, line])).toEqual([
      ['le premier', 3],
      ['le second', 7],
    ])
  })

  it('gives each step all the text above the next one', () => {
    const [first, second] = splitSteps(source).steps
    expect(first?.text.split('\n').at(-1)).toBe('%% un commentaire')
    expect(second?.text).toBe(source)
  })

  it('gives accents to the step they stand in', () => {
    expect(splitSteps(source).steps.map((step) => step.accents)).toEqual([
      [{ names: ['a', 'b'], line: 5 }],
      [],
    ])
  })

  it('reads Windows line ends and a decomposed accent', () => {
    expect(splitSteps('flowchart LR\r\n%% e\u0301tape : un\r\na').steps[0]).toMatchObject({
      words: 'un',
      line: 2,
    })
  })

  it('leaves a source without steps whole', () => {
    expect(splitSteps('flowchart LR\na')).toEqual({ opening: 'flowchart LR\na', steps: [] })
  })

  it.each([
    ['%% étape :', 'without words'],
    ['%% accent :', 'without a name'],
    ['%% estompe', 'without a name'],
    ['%% estome : a', 'estome'],
    ['%% rôle a', 'a name and a role'],
    ['%% rôle a, b danger', 'a name and a role'],
    ['%% accent : a,,b', 'without a name'],
    ['%% étpae : b', 'étpae'],
    ['%% étapes : b', 'étapes'],
    ['%% stap : b', 'stap'],
    ['%% étape le Querier', 'étape'],
    ['%% acent : a', 'acent'],
  ])('refuses « %s » at its line', (comment, words) => {
    const error = errorOf(`flowchart LR\na\n%% étape : un\n${comment}\nb`)
    expect(error).toBeInstanceOf(DiagramError)
    expect(error).toMatchObject({ line: 4, message: expect.stringContaining(words) as string })
  })

  it('refuses an accent above the first step', () => {
    expect(errorOf('flowchart LR\n%% accent : a\n%% étape : un\na')).toMatchObject({ line: 2 })
  })

  it.each(['%% note : rien à voir', '%% voir plus bas', '%%{init: {}}%%'])(
    'takes « %s » for what it is',
    (line) => {
      expect(splitSteps(`flowchart LR\n${line}\na`).steps).toEqual([])
    },
  )
})
