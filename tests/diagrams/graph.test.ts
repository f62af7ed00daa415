import { describe, expect, it } from 'vitest'
import { findAccents } from '../../src/diagrams/accents.ts'
import { describe as describeGraph } from '../../src/diagrams/describe.ts'
import { flowchartGraph } from '../../src/diagrams/flowchart.ts'
import { findAppearance, type Graph, type Part } from '../../src/diagrams/graph.ts'
import { sequenceGraph } from '../../src/diagrams/sequence.ts'
import type { SourceStep } from '../../src/diagrams/steps.ts'
import type { LineStyle, LineWords } from '../../src/kit/line-styles.ts'

const node = (id: string, idle = false): Part => ({
  kind: 'node',
  id,
  label: id.toUpperCase(),
  classes: [],
  elementId: id,
  idle,
})
const edge = (from: string, to: string, label = '', line: LineStyle = 'solid'): Part => ({
  kind: 'edge',
  id: `${from}-${to}`,
  classes: [],
  from,
  to,
  label,
  arrow: '→',
  line,
})
const group = (id: string, ...members: string[]): Part => ({
  kind: 'group',
  id,
  label: id,
  classes: [],
  members,
})
const step = (words: string, ...names: string[]): SourceStep => ({
  words,
  line: 4,
  text: '',
  accents: names.length > 0 ? [{ names, line: 5 }] : [],
  dims: [],
  roles: [],
})

const whole: Graph = [
  node('a'),
  node('b'),
  node('c'),
  group('g', 'b', 'c'),
  edge('a', 'b', 'lit'),
  edge('b', 'c'),
]
const prefixes: Graph[] = [[node('a')], [node('a'), node('b'), group('g', 'b'), edge('a', 'b', 'lit')], whole]

describe('findAppearance', () => {
  it('gives the first prefix that declares a part', () => {
    expect(Object.fromEntries(findAppearance(prefixes))).toEqual({
      'node a': 0,
      'node b': 1,
      'node c': 2,
      'group g': 1,
      'edge a-b': 1,
      'edge b-c': 2,
    })
  })

  it('makes an edge wait for a group that is declared after it', () => {
    const early = [node('a'), node('g'), edge('a', 'g')]
    expect(
      findAppearance([early, [node('a'), node('b'), group('g', 'b'), edge('a', 'g')]]).get('edge a-g'),
    ).toBe(1)
  })

  it('shows a participant at its first message, its box with its first participant, and one that never speaks where it is declared', () => {
    const declared: Graph = [node('a', true), node('b', true), node('x', true), group('box', 'a', 'b')]
    const spoken: Graph = [node('a'), node('b'), node('x', true), group('box', 'a', 'b'), edge('a', 'b')]
    expect(Object.fromEntries(findAppearance([declared, spoken]))).toEqual({
      'node a': 1,
      'node b': 1,
      'node x': 0,
      'group box': 1,
      'edge a-b': 1,
    })
  })
})

describe('findAccents', () => {
  const appearance = findAppearance(prefixes)
  const keysOf = (...names: string[]): string[] => [
    ...findAccents([step('un'), step('deux', ...names)], whole, appearance).keys(),
  ]

  it('lights the parts named, what joins them and the frame around them', () => {
    expect(keysOf('a', 'b')).toEqual(['node a', 'node b', 'group g', 'edge a-b'])
  })

  it('lights what is inside a named group', () => {
    expect(keysOf('g')).toEqual(['node b', 'node c', 'group g', 'edge b-c'])
  })

  it('tells the step', () => {
    expect(findAccents([step('un', 'a'), step('deux', 'a')], whole, appearance).get('node a')).toEqual([1, 2])
  })

  it.each([
    ['z', 'does not exist'],
    ['c', 'not appeared yet'],
  ])('refuses « %s » at step 1', (name, words) => {
    expect(() => findAccents([step('un', name)], whole, appearance)).toThrow(
      expect.objectContaining({ line: 5, message: expect.stringContaining(words) as string }) as Error,
    )
  })
})

describe('describe', () => {
  it('tells each step in lines', () => {
    expect(describeGraph(whole, findAppearance(prefixes), [step('deux'), step('trois', 'a')])).toEqual([
      { words: '', lines: ['A'] },
      { words: 'deux', lines: ['Dans g : B', 'A → B : lit'] },
      { words: 'trois', lines: ['Dans g : C', 'B → C', 'En évidence : A'] },
    ])
  })

  it.each<[string, LineWords | undefined, string[]]>([
    ['how they are drawn', undefined, ['A → B : lit', 'B → A (en pointillé)']],
    [
      'what the talk says of them',
      { solid: 'demande', dotted: 'envoie' },
      ['A → B (demande) : lit', 'B → A (envoie)'],
    ],
  ])('tells lines that are drawn in two ways apart: %s', (_what, lines, told) => {
    const graph = [node('a'), node('b'), edge('a', 'b', 'lit', 'solid'), edge('b', 'a', '', 'dotted')]
    expect(describeGraph(graph, findAppearance([graph]), [], lines)[0]?.lines).toEqual(told)
  })
})

describe('flowchartGraph', () => {
  it('reads labels as words', () => {
    const graph = flowchartGraph({
      getVertices: () =>
        new Map([
          ['a', { id: 'a', text: 'Un<br/>**deux** ﬂ°°9829¶ß', domId: 'flowchart-a-0', classes: ['thanos'] }],
          ['g', { id: 'g', domId: 'x', classes: [] }],
        ]),
      getEdges: () => [
        {
          id: 'L_a_g_0',
          start: 'a',
          end: 'g',
          text: '',
          type: 'double_arrow_point',
          stroke: 'thick',
          classes: [],
        },
      ],
      getSubGraphs: () => [{ id: 'g', title: 'Groupe', nodes: ['a'], classes: [] }],
    })
    expect(graph).toEqual([
      {
        kind: 'node',
        id: 'a',
        label: 'Un deux ♥',
        classes: ['thanos'],
        elementId: 'flowchart-a-0',
        idle: false,
      },
      { kind: 'group', id: 'g', label: 'Groupe', classes: [], members: ['a'] },
      { kind: 'edge', id: 'L_a_g_0', classes: [], from: 'a', to: 'g', label: '', line: 'thick', arrow: '↔' },
    ])
  })
})

describe('sequenceGraph', () => {
  it('reads messages, notes, frames and activations from the one list that holds them', () => {
    const types = {
      SOLID: 0,
      NOTE: 2,
      LOOP_START: 10,
      LOOP_END: 11,
      ACTIVE_START: 17,
      ACTIVE_END: 18,
      RECT_START: 22,
      RECT_END: 23,
    }
    const messages = [
      { id: '0', type: types.RECT_START, message: 'rgb(1,2,3)' },
      { id: '1', type: types.LOOP_START, message: 'toutes les 15 s' },
      { id: '2', type: types.SOLID, from: 'a', to: 'b', message: 'lit' },
      { id: '3', type: types.ACTIVE_START, from: 'b', message: '' },
      { id: '4', type: types.LOOP_END, message: '' },
      { id: '5', type: types.NOTE, from: 'b', to: 'b', message: 'fini' },
      { id: '6', type: types.ACTIVE_END, from: 'b', message: '' },
      { id: '7', type: types.RECT_END, message: '' },
    ]
    const graph = sequenceGraph({
      LINETYPE: types,
      getMessages: () => messages,
      getActors: () =>
        new Map([
          ['a', { name: 'a', description: 'A' }],
          ['x', { name: 'x', description: 'X' }],
        ]),
      getBoxes: () => [],
    })
    expect(graph.map((part) => [part.kind, part.id, 'label' in part ? part.label : ''])).toEqual([
      ['node', 'a', 'A'],
      ['node', 'x', 'X'],
      ['edge', 'i2', 'lit'],
      ['activation', 'i3', ''],
      ['frame', 'i4', 'loop toutes les 15 s'],
      ['note', 'i5', 'fini'],
      ['frame', 'i7', ''],
    ])
    expect(graph.flatMap((part) => (part.kind === 'node' && part.idle ? [part.id] : []))).toEqual(['x'])
  })
})
