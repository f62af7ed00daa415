import { defineConfig } from 'vite'
import { joinModules } from './src/build/join-modules.ts'
import { talkSite } from './src/build/talk-site.ts'
import { trimReveal } from './src/reveal/trim-reveal.ts'

const reveal = trimReveal()

export default defineConfig({
  base: './',
  plugins: [reveal, joinModules(reveal), talkSite()],
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
