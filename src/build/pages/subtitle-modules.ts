import type { Plugin } from 'vite'
import type { Tracks } from '../../subtitles/track.ts'

const name = 'virtual:subtitles'
/** Names the file of each language. */
const ofLanguage = `${name}/sous-titres-`

/** The module that lists the talk's languages, and one for each with its words, which is asked for when it is shown. */
export function subtitleModules(tracks: () => Promise<Tracks>): Pick<Plugin, 'resolveId' | 'load'> {
  return {
    resolveId: {
      filter: { id: /^virtual:subtitles/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:subtitles/ },
      async handler(id) {
        const lang = id.slice(1).startsWith(ofLanguage) ? id.slice(1 + ofLanguage.length) : undefined
        const all = await tracks()
        if (lang !== undefined) return `export default ${JSON.stringify(all[lang])}`
        const entries = Object.keys(all).map((one) => `'${one}': () => import('${ofLanguage}${one}')`)
        return `export const languages = {${entries.join(',')}}`
      },
    },
  }
}
