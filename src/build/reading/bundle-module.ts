import { rolldown } from 'rolldown'
import type { Locale } from '../../words/locale.ts'
import { wordsPlugin } from '../pages/words-plugin.ts'
import { type Content, contentOf } from '../site/output-content.ts'

/**
 * A module and all that it asks for, as files by their names, for a page that is served from memory: `draw-order.ts` is `draw-order.js` then.
 * All is code, so that Vite, which takes nearly twice as long, is not needed.
 */
export async function bundleModule(entry: string, locale: Locale): Promise<Map<string, Content>> {
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    preserveEntrySignatures: 'strict',
    plugins: [wordsPlugin(() => locale)],
  })
  const { output } = await bundle.generate({ entryFileNames: '[name].js' })
  await bundle.close()
  return new Map(output.map((file) => [file.fileName, contentOf(file)]))
}
