import mermaid from 'mermaid'

/** An Iconify collection, whole or cut down to the icons in use. */
export type IconPack = Parameters<typeof mermaid.registerIconPacks>[0][number] extends infer Loader
  ? Extract<Loader, { icons: unknown }>['icons']
  : never

const registered = new Set<IconPack>()

/** Makes the packs' icons known to Mermaid. A pack given again is not registered again. */
export function registerIcons(packs: readonly IconPack[]): void {
  for (const pack of packs) {
    if (registered.has(pack)) continue
    registered.add(pack)
    mermaid.registerIconPacks([{ name: pack.prefix, icons: pack }])
  }
}
