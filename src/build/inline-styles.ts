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
    const css = String(sheet.source).replaceAll('url(./', 'url(./assets/').trim()
    const faces = css.match(screenFont)?.join('') ?? ''
    return `<style id="fonts" media="(scripting: none)">${faces}</style><style>${css.replace(screenFont, '')}</style>`
  })
}

/**
 * The fonts of the screen stand apart: the page lets them come when its code is on the way, not before. Until then their letters are those of a
 * font of the same measures.
 */
const screenFont = /@font-face\s*\{[^}]*Variable[^}]*\}/g
