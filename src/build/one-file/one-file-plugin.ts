import { build, type Plugin, type Rolldown, type UserConfig } from 'vite'
import { slug } from '../../kit/slug.ts'
import { readTalk } from '../../talk/talk.ts'
import { readTalkFiles } from '../talk-files.ts'
import { talkPlugin } from '../talk-plugin.ts'
import { type BuiltPage, joinPages } from './join-pages.ts'

/**
 * `--mode un-fichier`: deck, speaker's screen and reading page as one HTML file, named by the talk's title, that needs no server: modules
 * and fonts of their own files are refused to pages from files.
 */
export function oneFilePlugin(): Plugin {
  let root = ''
  return {
    name: 'one-file',
    enforce: 'post',
    apply: (_config, { mode, command }) => command === 'build' && mode === 'un-fichier',
    config: () => inOnePiece,
    configResolved: (config) => {
      root = config.root
    },
    transformIndexHtml: { order: 'pre', handler: (shell) => emptied(shell) },
    generateBundle: {
      // After Vite's own last changes to the code.
      order: 'post',
      async handler(_options, bundle) {
        const deck = takeApart(Object.values(bundle))
        const others = {
          presentateur: await buildPage(root, 'presentateur.html'),
          document: await buildPage(root, 'document.html'),
        }
        for (const name of Object.keys(bundle)) delete bundle[name]
        const { title } = readTalk(readTalkFiles(root)).talk.settings
        const fileName = `${slug(title) || 'talk'}.html`
        this.emitFile({ type: 'asset', fileName, source: joinPages(deck, others) })
      },
    },
  }
}

const inOnePiece: UserConfig = {
  base: './',
  build: {
    target: 'es2023',
    assetsInlineLimit: () => true,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
}

/** The speaker's screen takes the slides of the deck, and the deck's script comes after the choice of the page. */
function emptied(shell: string): string {
  return shell
    .replace('<!--slides--></template>', '</template>')
    .replace('/src/deck/main.ts', '/src/one-file/show-page.ts')
    .replace('<link rel="icon"', '<link data-shared rel="icon"')
}

async function buildPage(root: string, page: string): Promise<BuiltPage> {
  const shells: Plugin = {
    name: 'one-file-shell',
    transformIndexHtml: { order: 'pre', handler: emptied },
  }
  const built = await build({
    ...inOnePiece,
    root,
    configFile: false,
    mode: 'un-fichier',
    logLevel: 'error',
    plugins: [shells, talkPlugin([page])],
    build: { ...inOnePiece.build, write: false },
  })
  return takeApart((built as Rolldown.RolldownOutput).output)
}

type Output = Rolldown.OutputAsset | Rolldown.OutputChunk

/** The page, its style and its script; files that it names become data: URLs. */
function takeApart(files: readonly Output[]): BuiltPage {
  let html = ''
  let style = ''
  let script = ''
  const others: Rolldown.OutputAsset[] = []
  for (const file of files) {
    if (file.type === 'chunk') script += file.code
    else if (file.fileName.endsWith('.html')) html += file.source
    else if (file.fileName.endsWith('.css')) style += file.source
    else others.push(file)
  }
  html = html.replace(
    /\s*<script type="module"[^>]*\ssrc="[^"]*"><\/script>|\s*<link rel="stylesheet"[^>]*>/g,
    '',
  )
  for (const { fileName, source } of others)
    html = html.replaceAll(`./${fileName}`, dataUrl(fileName, source))
  return { html, style, script }
}

const mediaTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  jpg: 'image/jpeg',
  woff2: 'font/woff2',
}

function dataUrl(fileName: string, source: string | Uint8Array): string {
  const type = mediaTypes[fileName.split('.').at(-1) ?? '']
  if (!type) throw new Error(`${fileName} cannot stand inside the page`)
  return `data:${type};base64,${Buffer.from(source).toString('base64')}`
}
