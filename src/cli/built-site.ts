import { build, type Rolldown } from 'vite'
import { type Content, contentOf } from '../build/site/output-content.ts'
import { mediaType } from '../build/site/serve-files.ts'
import { siteConfig } from './site-config.ts'

/** A file of the site as a server would send it. */
export interface SiteFile {
  readonly body: Content
  readonly type: string
}

/** The files of the built site by their paths (`/index.html`), in memory: nothing is written. @throws if the talk has Problems. */
export async function buildSite(root: string): Promise<ReadonlyMap<string, SiteFile>> {
  const built = await build(await siteConfig(root, { logLevel: 'error', build: { write: false } }))
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  return new Map(
    outputs
      .flatMap(({ output }) => [...output])
      .map((file): [string, SiteFile] => [
        `/${file.fileName}`,
        { body: contentOf(file), type: mediaType(file.fileName) },
      ]),
  )
}
