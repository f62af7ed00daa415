import { runCommand } from './failure.ts'
import { readSiteOrder } from './site-order.ts'

const help = `npm start -- [options]: serves the deck, live.

  --talk FOLDER    the talk to show; without it, the one in this folder
  --port NUMBER    5173 unless told otherwise
  --host ADDRESS   127.0.0.1 unless told otherwise: nobody else can reach it
  --open           opens the deck in a browser
  --help           this text`

await runCommand(async () => {
  const order = readSiteOrder('start', process.argv.slice(2), ['port', 'host', 'open'], help)
  if (!order) return
  // It is read while everything else is loaded.
  void import('../build/reading/talk-config.ts').then(({ loadTalkConfig }) => loadTalkConfig(order.root))
  const [{ createServer }, { siteConfig }] = await Promise.all([import('vite'), import('./site-config.ts')])
  const server = await createServer(await siteConfig(order.root, { server: order.server }))
  await server.listen()
  server.printUrls()
  server.bindCLIShortcuts({ print: true })
})
