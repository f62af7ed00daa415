import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import own from '../../package.json' with { type: 'json' }
import { inTheTalksLanguage, unusedParts, withoutOwnWords } from '../../src/reveal/trim-reveal.ts'

const modules = join(import.meta.dirname, '../../node_modules')
const source = (file: string) => readFileSync(join(modules, 'reveal.js/js', file), 'utf8')
const reveal = source('reveal.js')

test.each(['reveal.js', 'mermaid'] as const)(
  '%s is the version that the patches were written for',
  (name) => {
    const installed = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'))
    expect(own.dependencies[name]).toBe({ 'reveal.js': '6.0.2', mermaid: '12.3.0' }[name])
    expect(installed.version).toBe(own.dependencies[name])
  },
)

describe.each(unusedParts)('reveal’s part %s', (part) => {
  const [, maker = ''] = new RegExp(`import (\\w+) from '${part}'`).exec(reveal) ?? []
  const [, name = ''] = new RegExp(`(\\w+) = new ${maker}\\(`).exec(reveal) ?? []

  test('is made in one place of reveal.js', () => {
    expect([maker, name]).not.toContain('')
  })

  test('is asked for nothing but calls that may answer nothing, and its element', () => {
    const fields = [...reveal.matchAll(new RegExp(`\\b${name}\\.(\\w+)(?!\\w|\\s*\\()(?!\\.bind)`, 'g'))]
    expect(fields.flatMap(([, field]) => (field === 'element' ? [] : [field]))).toEqual([])
    const used = reveal.match(new RegExp(`(?:=|return|\\()\\s*${name}\\.\\w+\\([^)]*\\)\\.`, 'g'))
    expect(used).toBeNull()
  })
})

describe('what the patches rely on in reveal', () => {
  test('text is fitted by the package `fitty`', () => {
    expect(source('controllers/slidecontent.js')).toContain("import fitty from 'fitty'")
  })

  test('words for screen readers come from one function, by its name and through the interface', () => {
    expect(withoutOwnWords(reveal)).toContain("function getStatusText( node ) { return ''")
    expect(() => withoutOwnWords(reveal.replaceAll('getStatusText', 'gatherWords'))).toThrow('getStatusText')
  })

  test('the button over a video has four labels, which become the talk’s', () => {
    const code = source('controllers/slidecontent.js')
    expect(inTheTalksLanguage(code)).toMatch(/label = unmuteVideo;/)
    expect(() => inTheTalksLanguage(code.replace("'Unmute video'", "'Sound'"))).toThrow('Unmute video')
  })

  test('controls and progress are parts of the interface that are told to update', () => {
    for (const part of ['controls', 'progress']) {
      expect(reveal).toMatch(new RegExp(`^\\t\\t${part},`, 'm'))
      expect(reveal).toContain(`${part}.update();`)
    }
  })

  test('slides are made inert by `toggleAttribute`', () => {
    expect(reveal).toContain("slide.toggleAttribute( 'inert', ")
  })

  test('the print view writes two style sheets, whose letters the policy names', () => {
    const policy = readFileSync(join(import.meta.dirname, '../../src/build/site/content-policy.ts'), 'utf8')
    const sheets = source('controllers/printview.js').matchAll(/createStyleSheet\( '(.*)' \);/g)
    const written = [...sheets].map(([, text = '']) =>
      text.replace(/'\+ (\w+) \+'/g, (_all, name: string) => (name.endsWith('Width') ? '1280' : '720')),
    )
    expect(written.length).toBe(2)
    for (const sheet of written) expect(policy).toContain(sheet)
  })

  test('its sources are where the build takes them from', () => {
    expect(existsSync(join(modules, 'reveal.js/js/index.ts'))).toBe(true)
    expect(existsSync(join(modules, 'reveal.js/dist/reveal.css'))).toBe(true)
  })
})
