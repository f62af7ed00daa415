import { hash } from 'node:crypto'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { append, element, setAttribute } from '../../talk/html-tree.ts'
import { engineRoot } from '../engine-root.ts'
import { colourOf } from '../theme/css-value.ts'
import { loadTheme } from '../theme/load-theme.ts'
import { engineTokens } from '../theme/theme-tokens.ts'
import { appIcons } from './app-icons.ts'
import type { Content } from './output-content.ts'
import { addHashed, allFiles, elementNamed, type Project, type Site } from './site.ts'
import { webManifest } from './web-manifest.ts'

/** Says in the pages that the site can be installed and has a version. */
export function makeInstallable({ pages }: Site): void {
  for (const page of pages.values())
    append(
      elementNamed(page, 'head'),
      element('meta', { name: 'version', content: '' }),
      element('link', { rel: 'manifest', href: './manifest.webmanifest' }),
    )
}

/**
 * Makes the site work without a network after one visit: a service worker holds exactly the files of this build. It and the pages are told the
 * version, which changes with any of them.
 */
export async function workOffline(site: Site, { root, talk }: Project): Promise<void> {
  const worker = await workerCode()
  const asked = () => [...allFiles(site)].filter(([name]) => !neverAsked.test(name))
  const version = shortHash(
    worker +
      asked()
        .map(([name, content]) => name + shortHash(content))
        .join(),
  )
  for (const page of site.pages.values())
    setAttribute(elementNamed(page, 'meta', { name: 'version' }), 'content', version)
  const code = worker
    .replaceAll('__VERSION__', () => JSON.stringify(version))
    .replaceAll('__FILES__', () => JSON.stringify(asked().map(entry)))
  site.files.set('sw.js', code)
  const ground = await groundColor(root)
  const icons = (await appIcons(root, ground)).map(({ png, name, ...icon }) => ({
    ...icon,
    file: addHashed(site, name, png),
  }))
  site.files.set('manifest.webmanifest', webManifest(talk.talk.settings, icons, ground))
}

/** For hosts, search engines and those whom a link is sent. */
const neverAsked = /^_headers$|^sitemap\.xml$|^assets\/apercu-/

/** A file that is not that of this build, letter for letter, is refused. */
function entry([url, content]: readonly [string, Content]): { url: string; integrity: string } {
  return { url, integrity: `sha256-${hash('sha256', content, 'base64')}` }
}

function shortHash(content: Content): string {
  return hash('sha256', content).slice(0, 16)
}

/** The worker in one piece, with `__FILES__` and `__VERSION__` still in it. */
async function workerCode(): Promise<string> {
  const built = await build({
    root: engineRoot,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(engineRoot, 'src/offline/service-worker.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const [chunk] = (built as Rolldown.RolldownOutput).output
  return chunk.code
}

/** The colour behind all slides, of the dark theme, as even old browsers and drawings know colours. */
async function groundColor(root: string): Promise<string> {
  const ground = (await loadTheme(root))?.theme.dark.get('--fond') ?? engineTokens().dark.get('--fond') ?? ''
  const parts = colourOf(ground)?.map((part) => Math.round(part).toString(16).padStart(2, '0'))
  if (!parts) throw new Error(`\`${ground}\` is no colour for the ground`)
  return `#${parts.join('')}`
}
