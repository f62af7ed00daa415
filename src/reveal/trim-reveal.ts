import { join } from 'node:path'
import type { Plugin } from 'vite'
import { engineRoot } from '../build/engine-root.ts'
import { trimRevealStyles } from './trim-styles.ts'

/**
 * The parts of reveal that the deck does not use: its scroll view, lightbox, backgrounds, notes, animations between slides, player, field to jump to a
 * slide and overview. Their rules in its style sheet are left out too: `trim-styles.ts`.
 */
export const unusedParts = [
  './controllers/scrollview',
  './controllers/overlay',
  './controllers/backgrounds',
  './controllers/autoanimate',
  './controllers/jumptoslide',
  './controllers/notes',
  './controllers/overview',
  './components/playback',
]

/** Text that grows to the width of its slide; nothing here has a size of its own. */
const fittedText = { name: 'fitty', id: '\0fitty', code: 'export default () => {}' }

/** Builds reveal from its sources, without what the deck does not use: a fifth of the code that the deck waits for, and two thirds of its styles. */
export function trimReveal(): Plugin {
  return {
    name: 'trim-reveal',
    enforce: 'pre',
    config(_config, { command, isPreview }) {
      const styles = command === 'build' && !isPreview ? { 'reveal.js/reveal.css': trimRevealStyles() } : {}
      return { optimizeDeps: { exclude: ['reveal.js'] }, resolve: { alias: styles } }
    },
    resolveId(source, importer) {
      if (source === 'reveal.js') return join(engineRoot, 'node_modules/reveal.js/js/index.ts')
      if (source === fittedText.name) return fittedText.id
      if (importer?.endsWith('reveal.js/js/reveal.js') && unusedParts.includes(source))
        return join(engineRoot, 'src/reveal/unused-part.ts')
    },
    load: (id) => (id === fittedText.id ? fittedText.code : undefined),
    transform(code, id) {
      // Lines stay where they are: source maps too.
      if (id.endsWith('reveal.js/js/reveal.js')) return { code: withoutOwnWords(code), map: null }
      if (id.endsWith('reveal.js/js/controllers/slidecontent.js'))
        return { code: inTheTalksLanguage(code), map: null }
    },
  }
}

const ownWords = 'function getStatusText( node ) {'

/**
 * reveal gathers words for screen readers at each step and slide, and has the browser compute the style of every element for them, in the middle
 * of its changes. Ours are in `deck/announce.ts`. @throws if this version of reveal gathers them otherwise.
 */
export function withoutOwnWords(code: string): string {
  if (!code.includes(ownWords)) throw new Error(`reveal.js has no « ${ownWords} »`)
  return code.replace(ownWords, `${ownWords} return ''`)
}

/** The labels of reveal's button over a video or a sound that the browser does not start by itself. */
const labels: Readonly<Record<string, string>> = {
  'Play media': 'playMedia',
  'Play video': 'playVideo',
  'Unmute video': 'unmuteVideo',
  'Play audio': 'playAudio',
}

/** reveal's only words on a slide become those of the talk's language. @throws if this version of reveal has others. */
export function inTheTalksLanguage(code: string): string {
  let own = code
  for (const [label, name] of Object.entries(labels)) {
    if (!own.includes(`'${label}'`)) throw new Error(`reveal.js has no « ${label} »`)
    own = own.replace(`'${label}'`, name)
  }
  return `import { ${Object.values(labels).join(', ')} } from 'words:deck'\n${own}`
}
