/**
 * Which versions of the site this browser has: the one that all pages show, and the newest that is here whole. Both stand in a cache, where
 * pages and service workers of any version find them: what is shown is decided here, and not by which worker happens to run.
 */
export interface Versions {
  readonly accepted: string | undefined
  readonly ready: string | undefined
}

/** The versions of the site at an address, which ends in `/`. An origin may hold several sites. */
export function versionsOf(site: string) {
  const marks = () => caches.open(`${site} versions`)
  const address = (mark: keyof Versions) => `${site}version-${mark}`
  const read = async (mark: keyof Versions) => (await (await marks()).match(address(mark)))?.text()
  const write = async (mark: keyof Versions, version: string) =>
    (await marks()).put(address(mark), new Response(version))
  const readBoth = async (): Promise<Versions> => ({
    accepted: await read('accepted'),
    ready: await read('ready'),
  })
  const news = new BroadcastChannel(`${site} versions`)
  const cacheOf = (version: string) => `${site} ${version}`
  return {
    read: readBoth,
    files: (version: string): Promise<Cache> => caches.open(cacheOf(version)),
    isHere: (version: string): Promise<boolean> => caches.has(cacheOf(version)),
    /** A version is here whole. The first one is what all pages show. */
    async markReady(version: string): Promise<void> {
      await write('ready', version)
      if (!(await read('accepted'))) await write('accepted', version)
      news.postMessage('changed')
    },
    /** From now on pages show the newest version. */
    async acceptReady(): Promise<void> {
      const { accepted, ready } = await readBoth()
      if (!ready || ready === accepted) return
      await write('accepted', ready)
      news.postMessage('changed')
    },
    /** Another page or a worker has changed something. */
    onChange(listener: () => void): void {
      news.addEventListener('message', listener)
    },
    /** What was accepted last stays with the newest: a page of it may still be open, and misses nothing. */
    async forget(): Promise<void> {
      const { accepted, ready } = await readBoth()
      const kept = [accepted, ready].map((version) => cacheOf(version ?? '')).concat(`${site} versions`)
      const ours = (await caches.keys()).filter((name) => name.startsWith(`${site} `))
      await Promise.all(ours.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)))
    },
  }
}
