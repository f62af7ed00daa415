import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from 'lightningcss'
import type { Page } from 'playwright-core'
import { bundleModule } from '../../src/build/reading/bundle-module.ts'
import { iconsIn } from '../../src/build/reading/icon-sets.ts'
import type { Content } from '../../src/build/site/output-content.ts'
import { serveFiles } from '../../src/build/site/serve-files.ts'
import type { BadgeDrawings } from '../../src/diagrams/badges.ts'
import type { OutlineStep } from '../../src/diagrams/describe.ts'
import type { DrawnDiagram, DrawOptions } from '../../src/diagrams/draw.ts'
import { localeOf } from '../../src/words/locales.ts'
import { theBrowser } from '../browser/deck.ts'
import { until } from '../browser/until.ts'
import type { Failure, ParsedIds } from './harness-page.ts'

/** A page in a real browser that can draw diagrams, styled as in the deck, and show them in a slot. */
export type Harness = {
  readonly page: Page
  draw(
    source: string,
    options?: Partial<DrawOptions>,
  ): Promise<DrawnDiagram & { readonly outline: readonly OutlineStep[] }>
  fail(source: string): Promise<Failure | undefined>
  parse(text: string): Promise<ParsedIds>
  /** Another page of the same browser. `style` is added to it, to try what pages do to drawings. */
  elsewhere(style: string, scale: number): Promise<Harness>
  close(): Promise<void>
}

export const slot = { width: 1170, height: 540 }

const origin = 'http://harness.localhost'
const root = join(import.meta.dirname, '../..')
const font = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'

/** @param badges that its diagrams may set on nodes. */
export async function startHarness(badges: BadgeDrawings): Promise<Harness> {
  const files = await bundleModule(join(import.meta.dirname, 'harness-page.ts'), localeOf('fr'))
  files.set('diagram.css', bundle({ filename: join(root, 'src/diagrams/diagram.css') }).code)
  files.set('inter.woff2', readFileSync(join(root, 'node_modules', font)))
  return openHarness(files, badges)
}

async function openHarness(
  files: ReadonlyMap<string, Content>,
  badges: BadgeDrawings,
  style = '',
  scale = 1,
): Promise<Harness> {
  const page = await (await theBrowser()).newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  })
  await serveFiles(page, origin, (name) => (name === 'index.html' ? harnessPage(style) : files.get(name)))
  await page.goto(origin)
  await until(page, () => 'harness' in window)
  const order = (source: string, options: Partial<DrawOptions> = {}) =>
    [source, { id: 'd1', firstStep: 0, slot, icons: iconsIn(source), badges, roles, ...options }] as const
  return {
    page,
    draw: (source, options) =>
      page.evaluate((given) => window.harness.draw(...given), order(source, options)),
    fail: (source) => page.evaluate((given) => window.harness.fail(...given), order(source)),
    parse: (text) => page.evaluate((given) => window.harness.parse(given), text),
    elsewhere: (style, scale) => openHarness(files, badges, style, scale),
    close: () => page.close(),
  }
}

const roles = { prometheus: 'orange', thanos: 'violet', stockage: 'gold', client: 'teal' } as const

/** Tokens of the dark theme; `.clair` has the light ones. The two rules for fragments are reveal.js's own. */
function harnessPage(style: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><style>
    @font-face { font-family: "Inter Variable"; font-weight: 100 900; src: url("inter.woff2") }
    :root { --fond:#0f0b1d; --surface:#1a1430; --trait:#4a3b7a; --texte:#f4f0ff; --texte-doux:#b9abd9; --orange:#ff7a4d; --violet:#a78bfa; --gold:#f5b942; --teal:#5eead4; --danger:#ff5d6c }
    .clair { --fond:#fbfaff; --surface:#f0ecfa; --trait:#c9bfe6; --texte:#1b1430; --texte-doux:#5a4d7d; --orange:#c2410c; --violet:#6d28d9; --gold:#92600a; --teal:#0f766e; --danger:#be123c }
    body { margin:0; background:var(--fond) }
    #slot { position:absolute; left:55px; top:140px; width:${slot.width}px; height:${slot.height}px }
    #slot > svg { width:100%; height:100% }
    @layer reveal, diagrams;
    @layer reveal {
      .reveal .fragment { opacity:0; visibility:hidden; transition:all .2s ease }
      .reveal .fragment.visible { opacity:1; visibility:inherit }
    }
    ${style}
  </style><link rel="stylesheet" href="diagram.css"><body><div id="slot"></div><script type="module" src="harness-page.js"></script>`
}
