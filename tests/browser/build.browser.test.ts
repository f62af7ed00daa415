import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { copyTalk, type TalkCopy } from './talk-copy.ts'

let copy: TalkCopy
let root: string

beforeEach(() => {
  copy = copyTalk()
  root = copy.root
})

afterEach(() => copy.remove())

function build(environment: NodeJS.ProcessEnv = {}) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, CHROMIUM_PATH: inject('browserPath'), NO_COLOR: '1', ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

describe('npm run build', () => {
  test('lists every problem with its place, those of diagrams too, and no stack trace', () => {
    copy.edit('01-ouverture.md', (text) => text.replace('id: lectra\n', ''))
    copy.edit('03-limites.md', (text) => text.replace('%% étape : une deuxième zone', '%% étape :'))
    copy.edit('script.md', (text) => text.replace('## spof', '## spoof'))
    const { status, output } = build()
    expect(status).toBe(1)
    expect(output).toMatch(/slides\/01-ouverture\.md:\d+:1 {2}`id`: is missing/)
    expect(output).toMatch(/slides\/03-limites\.md:\d+:1 {2}/)
    expect(output).toMatch(/slides\/script\.md:\d+:1 {2}there is no slide `spoof`/)
    expect(output).not.toMatch(/^\s+at /m)
  })

  test('ships no Mermaid when the diagrams are drawn ahead', () => {
    // As in the site that all tests look at.
    const assets = join(import.meta.dirname, '../../node_modules/.cache/test-site/assets')
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
    expect(scripts).not.toEqual([])
    expect(scripts.filter((name) => /mermaid/i.test(readFileSync(join(assets, name), 'utf8')))).toEqual([])
  })

  test('without a browser says so in one line, and leaves the drawing to the page', () => {
    // A diagram that no earlier build has drawn.
    copy.edit('03-limites.md', (text) => text.replace('Zone Paris', `Zone ${Date.now()}`))
    const { status, output } = build({ CHROMIUM_PATH: join(root, 'no-browser') })
    expect(status).toBe(0)
    expect(output.match(/no Chromium found/g)).toHaveLength(1)
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('class="diagram-source"')
    const scripts = readdirSync(join(root, 'dist/assets')).filter((name) => name.endsWith('.js'))
    const withMermaid = scripts.filter((name) =>
      /mermaid/i.test(readFileSync(join(root, 'dist/assets', name), 'utf8')),
    )
    expect(withMermaid, 'one lazy chunk').toEqual([expect.stringMatching(/^draw-diagrams-/)])
  })
})
