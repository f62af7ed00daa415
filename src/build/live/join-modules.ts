import { basename, dirname, join, relative, sep } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { engineRoot } from '../engine-root.ts'

/** What pages load, or load late: each with all that it imports is one file. */
const entries = [
  'src/deck/main.ts',
  'src/speaker/main.ts',
  'src/document/main.ts',
  'src/deck/dialogs/late-code.ts',
  'src/diagrams/draw-into.ts',
  'src/subtitles/band.ts',
  'src/figures/define-figures.ts',
]

/**
 * In dev, the code of a page comes in one file, reveal's in it: the first slide would wait for seventy requests, each of a module to be
 * transformed. @param plugins bring what no file has: words, and what is used of reveal. @param alias paths of modules by the names that they are asked for.
 */
export function joinModules(plugins: readonly Plugin[], alias: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'join-modules',
    apply: 'serve',
    async load(id) {
      const [path = ''] = id.split('?')
      if (!entries.some((entry) => join(engineRoot, entry) === path)) return
      const { rolldown } = await import('rolldown')
      const joined = await rolldown({
        input: path,
        platform: 'browser',
        checks: { pluginTimings: false },
        resolve: { alias: { ...alias } },
        plugins: [...plugins, apart(Object.keys(alias))],
      })
      const { output } = await joined.generate({ format: 'esm', sourcemap: true, codeSplitting: false })
      await joined.close()
      const [{ code, map, moduleIds }] = output
      for (const file of moduleIds) if (file.startsWith(engineRoot)) this.addWatchFile(file)
      return { code, map }
    },
  }
}

/** Leaves to Vite what is no part of the file. */
function apart(ours: readonly string[]): Rolldown.Plugin {
  // Those that Vite's optimizer brings; reveal comes from its sources.
  const isPackage = (source: string) => /^[^./\0]/.test(source) && ![...ours, 'reveal.js'].includes(source)
  const place = (path: string) => relative(engineRoot, path).split(sep).join('/')
  return {
    name: 'apart',
    resolveId: {
      // Everything else is resolved without a call from Rolldown's threads to ours.
      filter: {
        id: [/^[^./\0]/, /\.css\?inline$/, ...entries.map((entry) => new RegExp(`/${basename(entry)}$`))],
      },
      async handler(source, importer, { isEntry }) {
        if (isEntry || importer === undefined) return
        if (source.endsWith('.css?inline'))
          return { id: `/${place(join(dirname(importer), source))}`, external: 'absolute' }
        if (isPackage(source) && !importer.includes('node_modules')) return { id: source, external: true }
        const resolved = await this.resolve(source, importer, { skipSelf: true })
        const name = resolved && place(resolved.id)
        return name && entries.includes(name) ? { id: `/${name}`, external: 'absolute' } : resolved
      },
    },
  }
}
