import { existsSync } from 'node:fs'
import { join, normalize } from 'node:path'
import type { Plugin } from 'vite'
import { shownBy } from '../pages/shown-by.ts'
import type { TalkSource } from '../reading/talk-source.ts'
import { shownCharacters, smallFont } from '../site/subset-fonts.ts'
import { loadTheme } from './load-theme.ts'
import { themeFile } from './theme-file.ts'

/** Gives every page the style sheet of the talk's theme, after the engine's. A talk without one has no trace of it. */
export function themeSheet(read: TalkSource): Plugin {
  let root = process.cwd()
  let mode = ''
  let building = false
  const path = () => join(root, themeFile)
  /** Others also where a theme comes, with fonts or none, or goes. */
  const fontsOf = async () => {
    const { dark, fonts } = (await loadTheme(root))?.theme ?? {}
    return JSON.stringify([fonts, dark?.get('--police-texte')])
  }
  let shownFonts = ''
  return {
    name: 'theme-sheet',
    enforce: 'pre',
    async configResolved(config) {
      root = config.root
      mode = config.mode
      building = config.command === 'build'
      shownFonts = await fontsOf()
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (page) =>
        existsSync(path())
          ? page.replace('</head>', `<link rel="stylesheet" href="/${themeFile}" /></head>`)
          : page,
    },
    async transform(_code, id) {
      if (normalize(id.split('?')[0] ?? '') !== path()) return
      const { theme } = (await loadTheme(root)) ?? {}
      if (!theme) return
      const text = building ? shownCharacters(shownBy(await read(root, mode))) : ''
      const [{ themeCss }, { engineTokens }] = await Promise.all([
        import('./theme-css.ts'),
        import('./theme-tokens.ts'),
      ])
      const files = new Map<string, string>()
      for (const { path: font } of theme.fonts) files.set(font, building ? await smallFont(font, text) : font)
      return { code: themeCss(theme, engineTokens(), (font) => files.get(font) ?? font), map: null }
    },
    // A page names no theme that is new, and its diagrams were measured with the font that was there.
    async hotUpdate({ file, server }) {
      if (normalize(file) !== path()) return
      const fonts = await fontsOf()
      if (fonts === shownFonts) return
      shownFonts = fonts
      server.ws.send({ type: 'full-reload' })
      return []
    },
  }
}
