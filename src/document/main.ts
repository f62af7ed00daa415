import { drawDiagramsInPage } from '../diagrams/in-page.ts'
import { backOutlinedWords } from '../kit/back-words.ts'
import { followVersions } from '../offline/follow-versions.ts'
import { enlargeStills } from './enlarge-stills.ts'
import { printInLight } from './print-in-light.ts'
import { ruleLines } from './rule-lines.ts'

const query = new URLSearchParams(location.search)

printInLight(query.has('theme'))
ruleLines()
await drawDiagramsInPage()
if (query.has('imprimable')) {
  backOutlinedWords(document)
  await Promise.allSettled([document.fonts.ready, ...[...document.images].map((image) => image.decode())])
  document.documentElement.dataset.print = 'ready'
} else {
  enlargeStills()
  if (import.meta.env.MODE !== 'un-fichier') followVersions((offer) => document.body.append(offer))
}

if (import.meta.hot) import.meta.hot.on('talk:update', () => location.reload())
