import { runCommand } from './failure.ts'
import { failureOfVite, readSiteOrder } from './site-order.ts'

const help = `npm run preview -- [options]: serves the built site of the talk.

  --talk FOLDER    the talk; without it, the one in this folder
  --mode public    the public site, from dist-public/
  --port NUMBER    4173 unless told otherwise
  --host ADDRESS   127.0.0.1 unless told otherwise: nobody else can reach it
  --open           opens the deck in a browser
  --help           this text`

await runCommand(async () => {
  const order = readSiteOrder('preview', process.argv.slice(2), ['mode', 'port', 'host', 'open'], help)
  if (!order) return
  const [{ preview }, { siteConfig }] = await Promise.all([import('vite'), import('./site-config.ts')])
  const config = await siteConfig(order.root, { mode: order.mode, preview: order.server })
  const server = await preview(config).catch(failureOfVite)
  server.printUrls()
  server.bindCLIShortcuts({ print: true })
})
