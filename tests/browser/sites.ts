import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { ensureBrowser } from '../../src/build/browser.ts'
import { fillIn, writePhotos, writeScreenshot } from '../filled-in.ts'
import { runTypescript } from '../run-typescript.ts'
import { copyTalk, type TalkCopy } from '../talk-copy.ts'
import type { BuildOrder, BuildReport } from './site-builder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site of the small talk is served: below a path, as on GitHub Pages. It answers once it is built. */
    siteUrl: string
    /** The same of the talk in slides/. */
    talkUrl: string
    /** Tells, by its name, where a site is, once it is built. */
    sitesUrl: string
    browserPath: string
  }
}

/** A site on this disk, and where it is served. */
export interface BuiltSite {
  readonly folder: string
  readonly url: string
  /** What the build said. */
  readonly said: string
}

const root = join(import.meta.dirname, '../..')
const smallTalk = join(root, 'templates/fr')
const sitesFolder = mkdtempSync(join(tmpdir(), 'sites-'))

/** Sites that several tests look at. Each is built once, when it is first asked for. */
const sites = {
  /** What the engine is tested on: `npm run new` writes it. */
  small: (folder: string) => build(smallTalk, folder),
  public: (folder: string) => build(smallTalk, folder, { mode: 'public' }),
  'public with subtitles': (folder: string) => build(smallTalk, folder, { mode: 'public', subtitles: true }),
  /** As `npm run salle` builds it. */
  salle: (folder: string) => build(smallTalk, folder, { mode: 'salle' }),
  /** As `npm run labo` builds it: slides that show real replicas, and ask them. */
  labo: (folder: string) =>
    buildCopy(
      root,
      folder,
      async (copy) => {
        rmSync(copy.path('slides'), { recursive: true })
        cpSync(join(root, 'tests/fixtures/labo/slides'), copy.path('slides'), { recursive: true })
      },
      { mode: 'labo' },
    ),
  /** In one file, below a name that has to be escaped in addresses, as on a stick. Its diagrams have been drawn by then. */
  'clé à emporter': async (folder: string) => {
    await siteOf('small')
    return build(smallTalk, folder, { mode: 'un-fichier', browser: noBrowser })
  },
  /** The small talk as it is later: with another title on a slide, a colour of its own, and figures that say that they are new. */
  'new version': (folder: string) =>
    buildCopy(smallTalk, folder, async (copy) => {
      copy.edit('01-les-mots.md', (text) => text.replace(/^# .*$/m, '# La nouvelle version'))
      const mark = "if (typeof document === 'object') document.documentElement.dataset.figures = 'new'\n"
      appendFileSync(copy.path('figures.ts'), mark)
      writeFileSync(copy.path('theme.css'), ':root { --fond: #00001a; }')
    }),
  /** Drawn by the page itself: no earlier drawing of these sources is known. Soaking: Mermaid is part of it. */
  'without a browser': (folder: string) =>
    buildCopy(
      smallTalk,
      folder,
      async (copy) => copy.edit('02-les-images.md', (text) => text.replaceAll(/^( *accDescr: .*)$/gm, '$1 ')),
      { browser: noBrowser },
    ),
  /** A slide of every layout, with all that talk.yaml and the photos can say. */
  layouts: (folder: string) =>
    buildCopy(root, folder, async (copy) => {
      rmSync(copy.path('slides'), { recursive: true })
      cpSync(join(root, 'tests/fixtures/layouts/slides'), copy.path('slides'), { recursive: true })
      await writePhotos(join(copy.root, 'assets/photos'))
      cpSync(join(root, 'tests/fixtures/media'), join(copy.root, 'assets'), { recursive: true })
      await writeScreenshot(join(copy.root, 'assets/ecran.png'))
    }),
  /** A talk of 25 slides that nobody here has given, in French and in English. */
  'other talk': (folder: string) => build(join(root, 'tests/talks/fr'), folder),
  'other talk in English': (folder: string) => build(join(root, 'tests/talks/en'), folder),
  /** The talk in slides/. */
  talk: (folder: string) => build(root, folder),
  /** The same, filled in as README asks. */
  'filled in': (folder: string) =>
    buildCopy(root, folder, async (copy) => {
      fillIn(copy.root)
      await writePhotos(join(copy.root, 'assets/photos'))
    }),
}
export type SiteName = keyof typeof sites

/** Who first asks for a site, behind files that need none: it is built meanwhile. */
const firstAskers: readonly (readonly [SiteName, string])[] = [
  ['small', 'speaker'],
  ['labo', 'real-replicas'],
  ['talk', 'talk'],
]

const noBrowser = join(root, 'no-browser')
const built = new Map<SiteName, Promise<BuiltSite>>()
const closing: (() => Promise<void>)[] = []

function siteOf(name: SiteName): Promise<BuiltSite> {
  const site = built.get(name) ?? make(name)
  built.set(name, site)
  return site
}

async function make(name: SiteName): Promise<BuiltSite> {
  const folder = join(sitesFolder, name)
  const said = await sites[name](folder)
  const { url, close } = await serve(folder, '/')
  closing.push(close)
  return { folder, url, said }
}

/** Serves the built site, and tells where the others are. */
export default async function serveSites(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = ensureBrowser((line) => console.log(line))
  process.env.CHROMIUM_PATH = browserPath
  const urls = await Promise.all((['small', 'talk'] as const).map(serveOnceBuilt))
  project.provide('siteUrl', urls[0] ?? '')
  project.provide('talkUrl', urls[1] ?? '')
  project.provide('sitesUrl', new URL('/sites/', urls[0]).href)
  project.provide('browserPath', browserPath)
  const asking = project.vitest.state.getPaths().map((path) => basename(path, '.browser.test.ts'))
  // Whoever asks hears why it failed.
  for (const [site, asker] of firstAskers) if (asking.includes(asker)) siteOf(site).catch(() => {})
  return async () => {
    await Promise.allSettled(built.values())
    builder?.kill()
    await Promise.all(closing.map((close) => close()))
    rmSync(sitesFolder, { recursive: true })
  }
}

/** Serves a site below a path, and tells there where all others are. */
async function serveOnceBuilt(name: SiteName): Promise<string> {
  const { url, close } = await serve(join(sitesFolder, name), '/un/sous-chemin/', async (path) => {
    if (!path.startsWith('/sites/')) await siteOf(name)
    else return JSON.stringify(await siteOf(decodeURI(path.slice('/sites/'.length)) as SiteName))
  })
  closing.push(close)
  return url
}

/** Serves a folder as `npm run preview` does. `before` is asked first: it may answer itself, or hold a request. */
async function serve(
  folder: string,
  base: string,
  before: (path: string) => Promise<string | undefined> = async () => undefined,
): Promise<{ url: string; close: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  const server = await preview({
    root,
    configFile: false,
    base,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    plugins: [
      {
        name: 'before',
        configurePreviewServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => {
            // As `_headers` asks hosts to: a page that is loaded again asks for none of it (224 ms of processor time; 200).
            if (request.url?.includes('/assets/'))
              response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
            before(request.url ?? '').then(
              (answer) => {
                if (answer === undefined) next()
                // Else the next question may come just when the server gives up the idle connection.
                else response.writeHead(200, { Connection: 'close' }).end(answer)
              },
              (error: Error) => response.writeHead(500).end(error.message),
            )
          })
        },
      },
    ],
  })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('the preview server gives no URL')
  return { url, close: () => server.close() }
}

interface BuildWishes {
  readonly mode?: string
  readonly browser?: string
  /** With the words of the script in a public site. */
  readonly subtitles?: boolean
}

async function buildCopy(
  original: string,
  folder: string,
  change: (copy: TalkCopy) => Promise<void>,
  wishes: BuildWishes = {},
): Promise<string> {
  const copy = copyTalk(original)
  try {
    await change(copy)
    return await build(copy.root, folder, wishes)
  } finally {
    copy.remove()
  }
}

/** A build of a talk, into a folder, as `npm run build` does it. @returns what it says. @throws with that, if it fails. */
function build(
  talk: string,
  folder: string,
  { mode = 'production', subtitles = false, browser = process.env.CHROMIUM_PATH ?? '' }: BuildWishes = {},
): Promise<string> {
  const order: BuildOrder = { talk, folder, mode, subtitles, browser }
  const turn = lastBuild.then(async () => {
    builder ??= startBuilder()
    const { said, failed } = await answerOf(builder, order)
    if (failed) throw new Error(`no site:\n${said}`)
    return said
  })
  lastBuild = turn.catch(() => {})
  return turn
}

let builder: ChildProcess | undefined
let lastBuild: Promise<unknown> = Promise.resolve()

function startBuilder(): ChildProcess {
  return fork(join(import.meta.dirname, 'site-builder.ts'), {
    cwd: root,
    execArgv: [...runTypescript],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  })
}

async function answerOf(builder: ChildProcess, order: BuildOrder): Promise<BuildReport> {
  const heard = new AbortController()
  const { signal } = heard
  const ended = once(builder, 'exit', { signal }).then(() => [{ said: 'the process ended', failed: true }])
  builder.send(order)
  const [report] = await Promise.race([once(builder, 'message', { signal }), ended])
  heard.abort()
  return report as BuildReport
}
