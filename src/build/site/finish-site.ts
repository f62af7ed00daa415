import type { Plugin, ResolvedConfig, Rolldown } from 'vite'
import { joinPages } from '../one-file/join-pages.ts'
import type { TalkSource } from '../reading/talk-source.ts'
import { farSlides } from './far-slides.ts'
import { guestsFirstSlide } from './guests-first-slide.ts'
import { inlineCode } from './inline-code.ts'
import { inlineStyles } from './inline-styles.ts'
import { lockPages } from './lock-pages.ts'
import { makeInstallable, workOffline } from './offline-site.ts'
import type { Content } from './output-content.ts'
import { addPicture, addSitemap } from './share-pages.ts'
import { allFiles, type Step, siteOf } from './site.ts'
import { addTranslations } from './translated-documents.ts'

/** What is done with a site that Vite has built, in this order. */
const steps: readonly Step[] = [
  farSlides,
  guestsFirstSlide,
  addPicture, // shows the deck as it is loaded
  addTranslations,
  addSitemap,
  inlineStyles,
  inlineCode,
  makeInstallable,
  lockPages, // what stands in the pages is final: the policy holds for its letters
  workOffline, // the pages are final: the worker holds files by their hashes
]

/** What is built in memory, for `npm run check`, is never visited twice; a site of one evening neither. */
const stepsInMemory = steps.filter((step) => step !== makeInstallable && step !== workOffline)

/** Finishes the site once Vite is done with it. */
export function finishSite(read: TalkSource): Plugin {
  let config: ResolvedConfig
  return {
    name: 'finish-site',
    apply: 'build',
    enforce: 'post',
    configResolved: (resolved) => {
      config = resolved
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const { root, mode, build, resolve, env } = config
        const talk = await read(root, mode)
        const site = siteOf(Object.values(bundle))
        const connect = [
          ...(mode === 'salle' || mode === 'labo' ? ["'self'"] : []),
          ...originOf(mode === 'salle' ? env.VITE_BROKER : undefined),
          ...originOf(talk.talk.settings.source),
        ]
        const project = {
          root,
          talk,
          connect,
          alias: resolve.alias,
          warn: (message: string) => this.warn(message),
        }
        for (const step of stepsFor(mode, build.write)) await step(site, project)
        const files = allFiles(site)
        for (const name of Object.keys(bundle)) if (!files.has(name)) delete bundle[name]
        for (const [fileName, source] of files)
          if (!replaced(bundle[fileName], source)) this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}

function stepsFor(mode: string, isWritten: boolean): readonly Step[] {
  if (mode === 'un-fichier') return [joinPages]
  // The script is not for the room to read ahead.
  if (mode === 'salle') return stepsInMemory.filter((step) => step !== addTranslations)
  if (mode === 'labo') return stepsInMemory
  return isWritten ? steps : stepsInMemory
}

/** Of the broker that `npm run salle -- --broker …` names, or of the source that talk.yaml does. */
function originOf(address: string | undefined): string[] {
  return address ? [new URL(address).origin] : []
}

/** Whether there was such a file, which then has the new content. */
function replaced(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined, content: Content): boolean {
  if (file?.type === 'chunk') file.code = String(content)
  else if (file) file.source = content
  return file !== undefined
}
