import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unusedParts } from '../../src/build/trim-reveal-code.ts'
import UnusedPart from '../../src/deck/unused-reveal.ts'

const reveal = readFileSync(join(import.meta.dirname, '../../node_modules/reveal.js/js/reveal.js'), 'utf8')

test.each(unusedParts)('what stands for reveal’s %s has all that reveal asks of it', (part) => {
  const [, maker] = new RegExp(`import (\\w+) from '${part}'`).exec(reveal) ?? []
  const [, name] = new RegExp(`(\\w+) = new ${maker}\\(`).exec(reveal) ?? []
  const asked = [...reveal.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, member = '']) => member)
  expect(asked.length).toBeGreaterThan(1)
  const fields = ['element']
  expect(asked.filter((member) => !(member in UnusedPart.prototype || fields.includes(member)))).toEqual([])
})
