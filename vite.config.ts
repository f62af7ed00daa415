import { defineConfig } from 'vite'
import { compressFiles } from './src/build/compress-files.ts'
import { lockPages } from './src/build/lock-pages.ts'
import { oneFilePlugin } from './src/build/one-file/one-file-plugin.ts'
import { sharePages } from './src/build/share-pages.ts'
import { talkPlugin } from './src/build/talk-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [oneFilePlugin(), talkPlugin(), sharePages(), lockPages(), compressFiles()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      output: {
        // Where diagrams are left to the page, all that draws them is one lazy chunk: Mermaid would come in ninety.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
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
