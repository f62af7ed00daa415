import type { Plugin, Rolldown } from 'vite'

/**
 * Puts the deck's style sheet into its page: the first slide is painted when the page has come, without asking for another file first.
 * Before `lock-pages`, whose policy allows what is inlined by its hash.
 */
export function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'un-fichier',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return
        page.source = withStyles(String(page.source), bundle)
      },
    },
  }
}

const link = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+\.css)">/g

function withStyles(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replace(link, (tag, name: string) => {
    const sheet = bundle[name]
    if (sheet?.type !== 'asset') return tag
    delete bundle[name]
    // Addresses in a sheet are from its own folder.
    return `<style>${String(sheet.source).replaceAll('url(./', 'url(./assets/').trim()}</style>`
  })
}
