import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { engineRoot } from './engine-root.ts'

/** The talk's icon, `assets/icone.svg`, or the engine's where it has none. */
export function iconFile(root: string): string {
  const own = join(root, 'assets/icone.svg')
  return existsSync(own) ? own : join(engineRoot, 'src/styles/icon.svg')
}

/** Has a page name an icon that is there. @param served by the dev server, which gives files outside of the talk an address of their own. */
export function withIcon(page: string, root: string, served: boolean): string {
  const file = iconFile(root)
  if (file.startsWith(join(root, 'assets'))) return page
  const address = served ? `/@fs${file}` : relative(root, file)
  return page.replace('/assets/icone.svg', address.split(sep).join('/'))
}
