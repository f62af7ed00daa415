import Reveal from 'reveal.js'
import { announce } from './announce.ts'
import { stepThroughCode } from './code-steps.ts'
import { drawDiagramsInPage } from './diagrams.ts'
import { speakFrench } from './french.ts'
import { bindKeys } from './keys.ts'
import { preparePrint } from './print.ts'
import { revealConfig } from './reveal-config.ts'
import { openSpeakerView, serveSpeakerView } from './speaker-view.ts'
import { toggleTheme } from './theme.ts'
import { zoomOnDiagrams } from './zoom.ts'

declare global {
  interface Window {
    Reveal: typeof Reveal
  }
}

window.Reveal = Reveal
const ready = Reveal.initialize(revealConfig())
// reveal lets the URL's query overwrite every setting, even those that guard the deck: ours count. `view` is left to it.
Object.assign(Reveal.getConfig(), revealConfig())

stepThroughCode(Reveal)
preparePrint(Reveal, drawDiagramsInPage())
serveSpeakerView(Reveal)
ready.then(() => {
  speakFrench()
  announce(Reveal)
  bindKeys(Reveal, { speaker: openSpeakerView, theme: toggleTheme, zoom: zoomOnDiagrams(Reveal) })
})

if (import.meta.hot) {
  const { followFiles } = await import('./live.ts')
  followFiles(Reveal, import.meta.hot)
}
