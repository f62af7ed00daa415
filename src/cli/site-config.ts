import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type InlineConfig, mergeConfig } from 'vite'
import { enginePages } from '../build/engine-pages.ts'
import { engineRoot } from '../build/engine-root.ts'
import { joinModules } from '../build/live/join-modules.ts'
import { wordsPlugin } from '../build/pages/words-plugin.ts'
import { loadTalkConfig } from '../build/reading/talk-config.ts'
import { talkLocale } from '../build/reading/talk-locale.ts'
import type { BuildWishes } from '../build/reading/talk-source.ts'
import { talkSite } from '../build/talk-site.ts'
import { trimReveal } from '../reveal/trim-reveal.ts'

/** How Vite serves or builds the site of a talk. @param root the talk's folder. @param wishes come before what is usual. @param more is asked of a build alone. */
export async function siteConfig(
  root: string,
  wishes: InlineConfig = {},
  more: BuildWishes = {},
): Promise<InlineConfig> {
  const { config } = await loadTalkConfig(root)
  const path = (url: URL | undefined, none: string) => (url ? fileURLToPath(url) : join(engineRoot, none))
  const alias = {
    'talk-figures': path(config.figuresModule, 'src/figures/no-figures.ts'),
    'talk-rig': path(config.rigModule, 'src/speaker/no-rig.ts'),
    'talk-styles': path(config.styles, 'src/styles/no-styles.css'),
  }
  const reveal = trimReveal()
  const words = wordsPlugin(() => talkLocale(root))
  const usual: InlineConfig = {
    root,
    configFile: false,
    base: './',
    resolve: { alias },
    plugins: [words, reveal, joinModules([words, reveal], alias), enginePages(root), talkSite(more)],
    server: { host: '127.0.0.1', watch: { ignored: [join(root, 'tests')] } },
    preview: { host: '127.0.0.1' },
    build: {
      target: 'es2023',
      // It fetches, which the pages' policy forbids, for browsers older than the target.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 6000,
      rolldownOptions: {
        checks: { pluginTimings: false }, // drawing and compressing take long, once
        output: {
          // Its code will stand in the page: what it names is named from there.
          entryFileNames: ({ name }) =>
            `${['index', 'suivre'].includes(name) ? '' : 'assets/'}[name]-[hash].js`,
          // Where diagrams are left to the page, all that draws them is one lazy chunk: Mermaid would come in ninety. What edits text in figures is none of it.
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              // Only where a room is followed: it comes once a slide is painted.
              { name: 'mqtt', test: /src\/sync\/(?:mqtt-|packet-stream)/ },
              // What the deck loads late, and the speaker's screen with it.
              {
                name: 'dialogs',
                test: /src\/kit\/(find-slides|go-to-slide|open-dialog|show-help)|words\/\w+\/(dialogs|moves)/,
                minSize: 0,
              },
              // What several pages share is one request, not one for each small file; what only figures need is none of it.
              {
                name: 'shared',
                test: /src\/(kit(?!\/(?:show-qr|markup|escape))|sync|offline|words|diagrams\/in-page)|vite\/preload-helper/,
                minShareCount: 2,
                minSize: 0,
              },
              {
                name: 'draw-diagrams',
                test: /node_modules\/(?!reveal\.js|d3-|internmap|@(?:codemirror|lezer|marijn)\/|@[\w-]+\/(?:codemirror|lezer)-|crelt|style-mod|w3c-keyname|lru-cache)|src\/diagrams\/(?!in-page)/,
              },
            ],
          },
        },
      },
    },
  }
  return mergeConfig(usual, wishes)
}
