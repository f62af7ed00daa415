import type { Plugin, UserConfig } from 'vite'

/**
 * `--mode un-fichier`: deck, speaker's screen and reading page as one HTML file, named by the talk's title, that needs no server: modules
 * and fonts of their own files are refused to pages from files. Each page is built in one piece; `join-pages.ts` makes one file of them.
 */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: (_config, { mode, command }) => command === 'build' && mode === 'un-fichier',
    config: () => inOnePiece,
    transformIndexHtml: { order: 'pre', handler: emptied },
  }
}

const inOnePiece: UserConfig = {
  base: './',
  build: {
    target: 'es2023',
    assetsInlineLimit: () => true,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
}

/** The speaker's screen takes the slides of the deck, and the deck's script comes after the choice of the page. */
function emptied(shell: string): string {
  return shell
    .replace('<!--slides--></template>', '</template>')
    .replace('/src/deck/main.ts', '/src/one-file/show-page.ts')
    .replace('<link rel="icon"', '<link data-shared rel="icon"')
}
