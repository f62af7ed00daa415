import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { wordsPlugin } from '../../src/build/pages/words-plugin.ts'
import { iconSet } from '../../src/build/reading/icon-sets.ts'
import { readTalkFiles } from '../../src/build/reading/talk-files.ts'
import type { OutlineStep } from '../../src/diagrams/describe.ts'
import type { DrawnDiagram, DrawOptions } from '../../src/diagrams/draw.ts'
import { localeOf } from '../../src/words/locales.ts'
import { theBrowser } from '../browser/deck.ts'
import { until } from '../browser/until.ts'

export type Failure = { readonly line: number; readonly message: string; readonly hint: string }

/** A page in a real browser that can draw diagrams, styled as in the deck, and show them in a slot. */
export type Harness = {
  readonly page: Page
  draw(
    source: string,
    options?: Partial<DrawOptions>,
  ): Promise<DrawnDiagram & { readonly outline: readonly OutlineStep[] }>
  /** What drawDiagram throws: a DiagramError, or anything else as a Failure at line -1. Nothing if it draws. */
  fail(source: string): Promise<Failure | undefined>
  /** The ids that Mermaid's parser, without our help, finds in a text. */
  parse(text: string): Promise<ParsedIds>
  /** Another page of the same browser. `style` is added to it, to try what pages do to drawings. */
  elsewhere(style: string, scale: number): Promise<Harness>
  close(): Promise<void>
}

/** `used` are the participants that speak; `ended` are the activations that come to an end. */
export type ParsedIds = {
  readonly nodes: string[]
  readonly edges: string[]
  readonly groups: string[]
  readonly notes: string[]
  readonly frames: string[]
  readonly activations: string[]
  readonly ended: string[]
  readonly boxes: { readonly id: string; readonly members: string[] }[]
  readonly used: string[]
}

export const slot = { width: 1170, height: 540 }

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Starts a Vite server and a browser. */
export async function startHarness(): Promise<Harness> {
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: `${root}node_modules/.cache/diagram-harness`,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', ws: false },
    optimizeDeps: { include: ['mermaid', 'elkjs/lib/elk.bundled.js'], entries: [] },
    plugins: [pagePlugin(), wordsPlugin(() => localeOf('fr'))],
  })
  await server.listen()
  const browser = await theBrowser()
  const harness = await openHarness(server, browser)
  return {
    ...harness,
    close: async () => {
      await harness.close()
      await server.close()
    },
  }
}

async function openHarness(server: ViteDevServer, browser: Browser, style = '', scale = 1): Promise<Harness> {
  const page = await openPage(server, browser, style, scale)
  return {
    page,
    draw: (source, options = {}) =>
      page.evaluate(([text, given]) => window.harness.draw(text, given), [
        source,
        { id: 'd1', firstStep: 0, slot, ...options },
      ] as const),
    fail: (source) =>
      page.evaluate(([text, given]) => window.harness.fail(text, given), [
        source,
        { id: 'd1', firstStep: 0, slot },
      ] as const),
    parse: (text) => page.evaluate((given) => window.harness.parse(given), text),
    elsewhere: (style, scale) => openHarness(server, browser, style, scale),
    close: () => page.close(),
  }
}

declare global {
  interface Window {
    harness: {
      draw(source: string, options: DrawOptions): Promise<DrawnDiagram>
      fail(source: string, options: DrawOptions): Promise<Failure | undefined>
      parse(text: string): Promise<ParsedIds>
    }
  }
}

async function openPage(
  server: ViteDevServer,
  browser: Browser,
  style: string,
  scale: number,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  })
  const [url = ''] = server.resolvedUrls?.local ?? []
  // Vite may have all of Mermaid to bundle first.
  await page.goto(`${url}harness.html?${new URLSearchParams({ style })}`, { timeout: 120_000 })
  await until(page, () => 'harness' in window)
  return page
}

function pagePlugin(): Plugin {
  return {
    name: 'diagram-harness',
    configureServer: (server) => {
      server.middlewares.use(async (request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://harness')
        if (pathname !== '/harness.html') return next()
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(
          await server.transformIndexHtml('/harness.html', harnessPage(searchParams.get('style') ?? '')),
        )
      })
    },
  }
}

const star = '<title>une étoile</title><path fill="gold" d="M5 0 6 4 10 5 6 6 5 10 4 6 0 5 4 4Z"/>'
/** Those of the talk, and two for the fixtures. */
const badges = {
  ...Object.fromEntries((await readTalkFiles(root)).badges ?? []),
  étoile: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${star}</svg>`,
  abîmée: '<svg',
}

const icons = [
  pick('logos', ['prometheus', 'grafana', 'kubernetes', 'aws-s3']),
  pick('simple-icons', ['thanos', 'prometheus']),
]

function pick(prefix: Parameters<typeof iconSet>[0], names: readonly string[]) {
  const { width, height, icons } = iconSet(prefix)
  return { prefix, width, height, icons: Object.fromEntries(names.map((name) => [name, icons[name]])) }
}

/** Tokens of the dark theme; `.clair` has the light ones. The two rules for fragments are reveal.js's own. */
function harnessPage(style: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><style>
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
  </style><body><div id="slot"></div><script type="module">
    import '@fontsource-variable/inter';
    import '@fontsource-variable/inter/wght-italic.css';
    import '/src/diagrams/diagram.css';
    import mermaid from 'mermaid';
    import { drawDiagram } from '/src/diagrams/draw.ts';
    import { DiagramError } from '/src/diagrams/diagram-error.ts';
    const icons = ${JSON.stringify(icons)};
    const badges = ${JSON.stringify(badges)};
    const roles = { prometheus: 'orange', thanos: 'violet', stockage: 'gold', client: 'teal' };
    const draw = (source, options) => drawDiagram(source, { icons, badges, roles, ...options });
    const parseSequence = (db) => {
      const types = Object.fromEntries(Object.entries(db.LINETYPE).map(([name, type]) => [type, name]));
      const messages = db.getMessages().map((message) => ({ ...message, id: 'i' + message.id, name: types[message.type] ?? '' }));
      const idsOf = (test) => messages.filter(test).map((message) => message.id);
      const [open, ended] = [[], []];
      for (const message of messages) {
        if (message.name === 'ACTIVE_START') open.push(message);
        const last = message.name === 'ACTIVE_END' ? open.findLastIndex(({ from }) => from === message.from) : -1;
        if (last >= 0) ended.push(...open.splice(last, 1).map(({ id }) => id));
      }
      return {
        nodes: [...db.getActors().keys()],
        edges: idsOf(({ from, to, name }) => from && to && name !== 'NOTE'),
        notes: idsOf(({ name }) => name === 'NOTE'),
        frames: idsOf(({ name }) => name.endsWith('_END') && name !== 'ACTIVE_END'),
        activations: idsOf(({ name }) => name === 'ACTIVE_START'),
        ended,
        boxes: db.getBoxes().map((box, index) => ({ id: 'box' + index, members: box.actorKeys })),
        used: [...new Set(messages.flatMap((message) => [message.from, message.to].filter(Boolean)))],
      };
    };
    window.harness = {
      draw,
      fail: (source, options) => draw(source, options).then(() => undefined, (error) =>
        ({ line: error instanceof DiagramError ? error.line : -1, message: error.message, hint: error.hint ?? '' })),
      parse: async (text) => {
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
        const none = { groups: [], notes: [], frames: [], activations: [], ended: [], boxes: [] };
        if (!db.getVertices) return { ...none, ...parseSequence(db) };
        const groups = db.getSubGraphs().map((group) => group.id);
        const nodes = [...db.getVertices().keys()].filter((id) => !groups.includes(id));
        return { ...none, nodes, edges: db.getEdges().filter((edge) => edge.stroke !== "invisible").map((edge) => edge.id), groups, used: nodes };
      },
    };
  </script>`
}
