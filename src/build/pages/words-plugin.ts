import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Locale } from '../../words/locale.ts'
import { engineRoot } from '../engine-root.ts'

/** Gives code of the pages words in the talk's language: `import * as words from 'words:deck'`. The other languages are in no page. */
export function wordsPlugin(locale: () => Locale): Plugin {
  return {
    name: 'words',
    resolveId: {
      filter: { id: /^words:/ },
      handler: (id) => join(engineRoot, 'src/words', locale().code, `${id.slice('words:'.length)}.ts`),
    },
  }
}
