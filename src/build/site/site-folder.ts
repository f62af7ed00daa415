import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { cacheFolder } from '../engine-root.ts'
import { withoutStack } from '../reading/talk-source.ts'
import { writeCopies } from './compress-files.ts'

/** Each kind of site has a folder of its own: none is mistaken for another, or takes its place. */
const folders: Readonly<Record<string, string>> = {
  public: 'dist-public',
  'un-fichier': 'dist-un-fichier',
  salle: 'dist-salle',
}

/** What other commands write into the folder stays there. */
const notOurs = ['pdf', 'export']

/** Where a built site is written, with compressed copies and without what an earlier build left there; and what `npm run preview` serves. */
export function siteFolder(): Plugin {
  let config: ResolvedConfig
  let isOurs = false
  return {
    name: 'site-folder',
    enforce: 'post',
    config({ build }, { mode }) {
      isOurs = build?.outDir === undefined
      return isOurs ? { build: { outDir: folders[mode] ?? 'dist', emptyOutDir: false } } : {}
    },
    configResolved(resolved) {
      config = resolved
    },
    writeBundle: {
      order: 'post',
      async handler({ dir = '' }, bundle) {
        if (isOurs) removeOthers(resolve(dir), new Set(Object.keys(bundle)))
        const cache = cacheFolder('compressed')
        if (config.mode !== 'un-fichier') await writeCopies(resolve(dir), cache)
      },
    },
    configurePreviewServer() {
      const { root, mode, build } = config
      const folder = resolve(root, build.outDir)
      if (existsSync(join(folder, 'index.html'))) return
      const place = relative(root, folder) || folder
      throw withoutStack(
        mode === 'un-fichier'
          ? `A talk in one file needs no server: open the file in ${place}/, which \`npm run build -- --mode un-fichier\` writes.`
          : `There is no site in ${place}/ to show: run \`npm run build${mode === 'public' ? ' -- --mode public' : ''}\` first.`,
      )
    },
  }
}

function removeOthers(folder: string, written: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    if (entry.isFile() && !written.has(name) && !notOurs.includes(name.split('/')[0] ?? '')) rmSync(path)
  }
}
