import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * The parts of reveal that the deck does not use: its scroll view, lightbox, backgrounds, animations between slides and player. Their rules in
 * its style sheet are left out too: `trim-reveal-styles.ts`.
 */
export const unusedParts = [
  './controllers/scrollview',
  './controllers/overlay',
  './controllers/backgrounds',
  './controllers/autoanimate',
  './components/playback',
]

/** Text that grows to the width of its slide; nothing here has a size of its own. */
const fittedText = { name: 'fitty', id: '\0fitty', code: 'export default () => {}' }

/** Builds reveal from its sources, without what the deck does not use: a quarter of the code that the deck waits for. */
export function trimRevealCode(): Plugin {
  let root = ''
  return {
    name: 'trim-reveal-code',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['reveal.js'] } }),
    configResolved(config) {
      root = config.root
    },
    resolveId(source, importer) {
      if (source === 'reveal.js') return join(root, 'node_modules/reveal.js/js/index.ts')
      if (source === fittedText.name) return fittedText.id
      if (importer?.endsWith('reveal.js/js/reveal.js') && unusedParts.includes(source))
        return join(root, 'src/deck/unused-reveal.ts')
    },
    load: (id) => (id === fittedText.id ? fittedText.code : undefined),
  }
}
