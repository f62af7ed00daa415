import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { engineRoot } from './engine-root.ts'

export const pageNames: readonly string[] = ['index.html', 'presentateur.html', 'document.html']

/** What `npm run salle` adds: for those who follow, and for the speaker's phone. */
export const roomPageNames: readonly string[] = ['suivre.html', 'telecommande.html']

/** Gives a talk in a folder of its own the engine's pages, code and packages, as if they lay in that folder. */
export function enginePages(root: string): Plugin {
  const isPage = (name: string) => pageNames.includes(name) || roomPageNames.includes(name)
  const shell = (name: string) => readFileSync(join(engineRoot, name), 'utf8')
  return {
    name: 'engine-pages',
    enforce: 'pre',
    apply: () => root !== engineRoot,
    config: () => ({
      cacheDir: join(engineRoot, 'node_modules/.vite-talks', root.replace(/\W+/g, '-')),
      server: { fs: { allow: [root, engineRoot] } },
    }),
    resolveId(source, importer) {
      if (source.startsWith('/src/')) return join(engineRoot, source)
      if (isPage(below(root, source))) return source
      // What the optimizer asks for by name alone is the engine's.
      const isPackage = /^[^./\0]/.test(source)
      if (isPackage && (importer === undefined || importer.startsWith(root)))
        return this.resolve(source, join(engineRoot, 'package.json'), { skipSelf: true })
      return undefined
    },
    load: (id) => (isPage(below(root, id)) ? shell(below(root, id)) : undefined),
    configureServer({ middlewares, transformIndexHtml }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://talk.localhost')
        const name = pathname === '/' ? 'index.html' : pathname.slice(1)
        if (!isPage(name)) return next()
        transformIndexHtml(`/${name}`, shell(name), request.url).then(
          (html) => response.setHeader('content-type', 'text/html').end(html),
          next,
        )
      })
    },
  }
}

function below(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
