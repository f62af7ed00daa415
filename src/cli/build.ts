import { resolve } from 'node:path'
import { runCommand } from './failure.ts'
import { failureOfVite, readSiteOrder } from './site-order.ts'

const help = `npm run build -- [options]: writes the static site to dist/ of the talk.

  --talk FOLDER        the talk to build; without it, the one in this folder
  --mode public        without the script and the speaker's screen, to dist-public/
  --sous-titres        with --mode public: the words of the script are in it, for the subtitles
  --mode un-fichier    all in one file, to dist-un-fichier/
  --base PATH          where on its server the site will be, if it is not to work from everywhere
  --sortie FOLDER      where to write, emptied first
  --strict             refuses what is told in passing, unless \`checks:\` in talk.yaml settles it
  --help               this text`

await runCommand(async () => {
  const order = readSiteOrder(
    'build',
    process.argv.slice(2),
    ['mode', 'sous-titres', 'base', 'sortie', 'strict'],
    help,
  )
  if (!order) return
  process.env.NODE_ENV = 'production'
  const [{ build }, { siteConfig }] = await Promise.all([import('vite'), import('./site-config.ts')])
  const { root, mode, base, folder, strict, subtitles } = order
  const output = folder === undefined ? {} : { outDir: resolve(folder), emptyOutDir: true }
  const wishes = { mode, ...(base === undefined ? {} : { base }), build: output }
  await build(await siteConfig(root, wishes, { strict, subtitles })).catch(failureOfVite)
})
