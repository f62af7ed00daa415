import { defineConfig } from 'vite'
import { talkPlugin } from './src/build/talk-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [talkPlugin()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: { target: 'es2023' },
})
