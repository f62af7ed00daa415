import type { Plugin, ResolvedConfig, Rolldown } from 'vite'
import type { TalkSource } from '../reading/talk-source.ts'
import type { Content } from './output-content.ts'
import { allFiles, siteOf } from './site.ts'

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
        // Loaded by a build only: the dev server starts without them.
        const { stepsFor } = await import('./site-steps.ts')
        for (const step of stepsFor(mode, build.write)) await step(site, project)
        const files = allFiles(site)
        for (const name of Object.keys(bundle)) if (!files.has(name)) delete bundle[name]
        for (const [fileName, source] of files)
          if (!replaced(bundle[fileName], source)) this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
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
