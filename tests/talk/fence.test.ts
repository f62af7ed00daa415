import { describe, expect, test } from 'vitest'
import { type FencePlace, renderFence } from '../../src/talk/fence.ts'
import { localeOf } from '../../src/words/locales.ts'

const place: FencePlace = {
  file: 'slides/01-a.md',
  slide: 'a',
  line: 12,
  diagramNumber: 2,
  locale: localeOf('fr'),
}
const four = 'a\nb\nc\nd\n'

describe('code', () => {
  test('is coloured in its language', () => {
    const { html, problem, diagram } = renderFence('yaml', 'a: 1\n', place)
    expect(html).toContain('<code class="language-yaml"><span class="line"><span class="hljs-attr">')
    expect({ problem, diagram }).toEqual({ problem: undefined, diagram: undefined })
  })

  test.each(['', '  '])('without language (%j) is plain text', (info) => {
    const { html, problem } = renderFence(info, 'a: 1\n', place)
    expect(html).toContain('<code class="language-text"><span class="line">a: 1\n</span>')
    expect(problem).toBeUndefined()
  })

  test.each(['text {1|2-3}', 'text{1|2-3}', '{1|2-3}', ' text  { 1 | 2-3 } ', 'text [1|2-3]'])(
    'takes its line steps from %j',
    (info) => {
      const { html, problem } = renderFence(info, four, place)
      expect(problem).toBeUndefined()
      expect(html).toContain('data-lines="1"')
      expect(html).toContain('<span class="fragment code-step" data-lines="2 3"></span>')
    },
  )

  test('may let its last line stand out', () => {
    expect(renderFence('text {4}', four, place).problem).toBeUndefined()
  })

  test.each([
    ['pyhton', 'pyhton', 'python'],
    ['dockerfil', 'dockerfil', 'dockerfile'],
    ['mermiad', 'mermiad', 'mermaid'],
  ])('in an unknown language (%j) is shown plain, with a word on the nearest', (info, name, nearest) => {
    const { html, problem } = renderFence(info, 'a: 1\n', place)
    expect(problem?.message).toBe(`no language is called \`${name}\`: it is shown plain`)
    expect(problem?.hint).toContain(`Did you mean \`${nearest}\`?`)
    expect(problem?.quiet).toBe(true)
    expect(html).toContain('<code class="language-text"><span class="line">a: 1\n')
  })

  test.each([
    ['yaml {1-2', '{1-2'],
    ['yaml title="x" x', 'title="x" x'],
    ['yaml {1} {2}', '{2}'],
  ])('says what of %j means nothing here, and is coloured', (info, rest) => {
    const { html, problem } = renderFence(info, 'a: 1\n', place)
    expect(problem).toMatchObject({
      message: `\`${rest}\` behind the language of code is left out`,
      quiet: true,
    })
    expect(html).toContain('<code class="language-yaml">')
  })

  test.each([
    ['{3-1}', '`3-1` is no line'],
    ['{0}', '`0` is no line'],
    ['{a}', '`a` is no line'],
    ['{99}', '`99` goes beyond the last line, 4'],
    ['{1|5}', '`5` goes beyond the last line, 4'],
  ])('with bad line steps (%s) is a Problem, and shown without steps', (steps, message) => {
    const { html, problem } = renderFence(`yaml ${steps}`, four, place)
    expect(problem?.message).toContain(`line steps: ${message}`)
    expect(problem?.hint).toContain('{1-2|4|6-8}')
    expect(html).toContain('language-yaml')
    expect(html).not.toContain('data-lines')
  })
})

describe('a diagram', () => {
  const source = 'flowchart LR\n  a --> b\n  %% étape : une\n  b --> c\n  %% étape : deux\n  c --> d\n'

  test('keeps its source, named after its slide and number, with its place', () => {
    expect(renderFence('mermaid', source, place).diagram).toEqual({
      id: 'a-diagramme-2',
      slide: 'a',
      source,
      file: 'slides/01-a.md',
      line: 12,
      firstStep: 0,
      badges: {},
    })
  })

  test('takes those of the talk’s badges that it names', () => {
    const badges = new Map([
      ['étoile', '<svg/>'],
      ['lune', '<svg/>'],
    ])
    const { diagram } = renderFence('mermaid', 'flowchart LR\n  a@{ badge: "étoile" }\n  b@{badge: 1}', {
      ...place,
      badges,
    })
    expect(diagram?.badges).toEqual({ étoile: '<svg/>' })
  })

  test('has its steps from the beginning, before it is drawn', () => {
    const { html } = renderFence('mermaid', source, place)
    expect(html).toMatch(/^<figure class="diagram-figure" data-diagram="a-diagramme-2">/)
    expect(html.match(/<span class="fragment step" data-words="[^"]+"><\/span>/g)).toHaveLength(2)
  })

  test.each(['%% étape : x', '%%étape: x', '  %% ÉTAPE : x', '%% etape : x'])('%j is a step', (line) => {
    expect(renderFence('mermaid', `flowchart LR\n${line}\na --> b`, place).html).toContain('fragment')
  })

  test.each(['%% une étape', '%% étapes : x', '%% accent : a', 'étape --> b'])('%j is no step', (line) => {
    expect(renderFence('mermaid', `flowchart LR\n${line}\na --> b`, place).html).not.toContain('fragment')
  })

  test('shows its source, escaped, until it is drawn', () => {
    expect(renderFence('mermaid', 'a --> "b"', place).html).toContain(
      '<pre class="diagram-source">a --&gt; &quot;b&quot;</pre>',
    )
  })
})
