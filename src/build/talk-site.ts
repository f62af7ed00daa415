import type { Plugin } from 'vite'
import { finishSite } from './finish-site.ts'
import { oneFile } from './one-file/one-file-plugin.ts'
import { siteFolder } from './site-folder.ts'
import { talkPlugin } from './talk-plugin.ts'
import { talkSource } from './talk-source.ts'

/** All that makes a site of the talk in slides/. */
export function talkSite(): Plugin[] {
  const read = talkSource()
  return [oneFile(), talkPlugin(read), finishSite(read), siteFolder()]
}
