import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { readTalk } from '../talk/talk.ts'
import { appIcons } from './app-icons.ts'
import { readTalkFiles } from './talk-files.ts'
import { webManifest } from './web-manifest.ts'

/**
 * Makes the built site one that can be installed and works without a network after one visit: the manifest, and a service worker that
 * holds exactly the files of this build. Both are told the version, which changes with any of them. Comes when the pages are final.
 */
export function offlineSite(): Plugin {
  let root = process.cwd()
  return {
    name: 'offline-site',
    // What is built in memory, for `npm run check`, is never visited twice.
    apply: (config, { command, mode }) =>
      command === 'build' && mode !== 'un-fichier' && config.build?.write !== false,
    enforce: 'post',
    configResolved: (config) => {
      root = config.root
    },
    transformIndexHtml: { order: 'post', handler: () => tags },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const worker = await workerCode(root)
        const files = Object.values(bundle).filter(({ fileName }) => !neverAsked.test(fileName))
        const version = hashOf(worker + files.map((file) => file.fileName + hashOf(contentOf(file))).join())
        for (const page of files)
          if (page.type === 'asset' && page.fileName.endsWith('.html'))
            page.source = String(page.source).replace(placeholder, version)
        const source = worker
          .replaceAll('__VERSION__', () => JSON.stringify(version))
          .replaceAll('__FILES__', () => JSON.stringify(files.map(entry)))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
        await writeManifest(root, (file) => this.getFileName(this.emitFile(file)))
      },
    },
  }
}

const placeholder = '%version%'

const tags = [
  { tag: 'meta', attrs: { name: 'version', content: placeholder }, injectTo: 'head' as const },
  { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' as const },
]

/** For hosts, search engines and those whom a link is sent. */
const neverAsked = /^_headers$|^sitemap\.xml$|^assets\/apercu-/

type Output = Rolldown.OutputAsset | Rolldown.OutputChunk

/** A file that is not that of this build, letter for letter, is refused. */
function entry(file: Output): { url: string; integrity: string } {
  return { url: file.fileName, integrity: `sha256-${hashOf(contentOf(file), 'base64')}` }
}

function contentOf(file: Output): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source
}

function hashOf(content: string | Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string {
  const hash = createHash('sha256').update(content).digest(encoding)
  return encoding === 'hex' ? hash.slice(0, 16) : hash
}

/** The worker in one piece, with `__FILES__` and `__VERSION__` still in it. */
async function workerCode(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(root, 'src/offline/service-worker.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const [chunk] = (built as Rolldown.RolldownOutput).output
  return chunk.code
}

async function writeManifest(root: string, emit: (file: Rolldown.EmittedAsset) => string): Promise<void> {
  const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8')
  const ground = /--fond: (#[0-9a-f]{6});/.exec(tokens)?.[1]
  if (!ground) throw new Error('tokens.css has no --fond')
  const icons = (await appIcons(root, ground)).map(({ png, name, ...icon }) => ({
    ...icon,
    file: emit({ type: 'asset', name, source: png }),
  }))
  const { settings } = readTalk(readTalkFiles(root)).talk
  emit({ type: 'asset', fileName: 'manifest.webmanifest', source: webManifest(settings, icons, ground) })
}
