import { defineConfig } from 'vite'
import { compressFiles } from './src/build/compress-files.ts'
import { farSlides } from './src/build/far-slides.ts'
import { inlineCode } from './src/build/inline-code.ts'
import { inlineStyles } from './src/build/inline-styles.ts'
import { lockPages } from './src/build/lock-pages.ts'
import { offlineSite } from './src/build/offline-site.ts'
import { oneFilePlugin } from './src/build/one-file/one-file-plugin.ts'
import { sharePages } from './src/build/share-pages.ts'
import { talkPlugin } from './src/build/talk-plugin.ts'
import { trimReveal } from './src/reveal/trim-reveal.ts'

export default defineConfig({
  base: './',
  plugins: [
    oneFilePlugin(),
    trimReveal(),
    talkPlugin(),
    farSlides(),
    sharePages(),
    inlineStyles(),
    inlineCode(),
    lockPages(),
    offlineSite(),
    compressFiles(),
  ],
  server: { host: '127.0.0.1' },
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
        entryFileNames: ({ name }) => `${name === 'index' ? '' : 'assets/'}[name]-[hash].js`,
        // Where diagrams are left to the page, all that draws them is one lazy chunk: Mermaid would come in ninety.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What several pages share is one request, not one for each small file.
            {
              name: 'shared',
              test: /src\/(kit|sync|offline|diagrams\/in-page)/,
              minShareCount: 2,
              minSize: 0,
            },
            {
              name: 'draw-diagrams',
              test: /node_modules\/(?!reveal\.js|d3-|internmap)|src\/diagrams\/(?!in-page)/,
            },
          ],
        },
      },
    },
  },
})
