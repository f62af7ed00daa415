import type { Plugin } from 'vite'
import { oneFile } from './one-file/one-file-plugin.ts'
import { type BuildWishes, talkSource } from './reading/talk-source.ts'
import { finishSite } from './site/finish-site.ts'
import { siteFolder } from './site/site-folder.ts'
import { talkPlugin } from './talk-plugin.ts'
import { themeSheet } from './theme/theme-sheet.ts'

/** All that makes a site of the talk in slides/. */
export function talkSite(wishes?: BuildWishes): Plugin[] {
  const read = talkSource(wishes)
  return [oneFile(), ...talkPlugin(read), themeSheet(read), finishSite(read), siteFolder()]
}
