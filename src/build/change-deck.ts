import type { Plugin, Rolldown } from 'vite'

/** What a plugin is given to change the deck's page with: all files of the site, and what adds one. */
export interface Site {
  readonly bundle: Rolldown.OutputBundle
  addFile(fileName: string, source: string): void
}

/** A plugin that changes the page of the built deck once Vite is done with it, before `lock-pages`, whose policy goes by what stands in the page. */
export function changeDeck(name: string, change: (html: string, site: Site) => string): Plugin {
  return {
    name,
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'un-fichier',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return
        const addFile = (fileName: string, source: string) => {
          this.emitFile({ type: 'asset', fileName, source })
        }
        page.source = change(String(page.source), { bundle, addFile })
      },
    },
  }
}
