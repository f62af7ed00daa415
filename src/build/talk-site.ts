import type { Plugin } from 'vite'
import { oneFile } from './one-file/one-file-plugin.ts'
import { talkSource } from './reading/talk-source.ts'
import { finishSite } from './site/finish-site.ts'
import { siteFolder } from './site/site-folder.ts'
import { talkPlugin } from './talk-plugin.ts'
import { themeSheet } from './theme/theme-sheet.ts'

/** All that makes a site of the talk in slides/. @param strict: what is told in passing is refused. */
export function talkSite(strict = false): Plugin[] {
  const read = talkSource(strict)
  return [oneFile(), talkPlugin(read), themeSheet(read), finishSite(read), siteFolder()]
}
