import { build, type Rolldown } from 'vite'
import type { Locale } from '../../words/locale.ts'
import { engineRoot } from '../engine-root.ts'
import { wordsPlugin } from '../pages/words-plugin.ts'
import { type Content, contentOf } from '../site/output-content.ts'

/** A module and all that it asks for, as files by their names, for a page that is served from memory: `draw-order.ts` is `draw-order.js` then. */
export async function bundleModule(entry: string, locale: Locale): Promise<Map<string, Content>> {
  const { output } = (await build({
    configFile: false,
    root: engineRoot,
    logLevel: 'error',
    plugins: [wordsPlugin(() => locale)],
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  })) as Rolldown.RolldownOutput
  return new Map(output.map((file) => [file.fileName, contentOf(file)]))
}
