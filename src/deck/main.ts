import Reveal from 'reveal.js'
import { drawDiagramsInPage } from '../diagrams/in-page.ts'
import { afterPaint } from '../kit/after-paint.ts'
import { fetchContent, hasCome } from '../kit/slide-files.ts'
import { currentTheme, otherTheme, showTheme } from '../kit/theme.ts'
import { showFirstFrame } from '../reveal/first-frame.ts'
import { announce } from './announce.ts'
import { showCodeSteps, stepThroughCode } from './code-steps.ts'
import { lateDialogs } from './dialogs.ts'
import { parkFarSlides } from './far-slides.ts'
import { playFigures } from './figures.ts'
import { isPrintView } from './is-print-view.ts'
import { bindKeys } from './keys.ts'
import { laserPointer } from './laser.ts'
import { nameControls } from './name-controls.ts'
import { offerVersion } from './offer-version.ts'
import { speakerOpener } from './open-speaker.ts'
import { keepOwnQuery } from './own-query.ts'
import { bringAllSlides } from './parked-slides.ts'
import { printByKey } from './print-key.ts'
import { recallBoxes } from './recall.ts'
import { revealConfig } from './reveal-config.ts'
import { readAlong } from './subtitles.ts'
import { shareDeck } from './sync.ts'
import { offerReading } from './upright.ts'
import { zoomOnDiagrams } from './zoom.ts'

declare global {
  interface Window {
    Reveal: typeof Reveal
  }
}

window.Reveal = Reveal
// They come after the code: build/inline-styles.ts.
document.getElementById('fonts')?.removeAttribute('media')
const diagramsDrawn = drawDiagramsInPage()
const print = isPrintView() ? await import('./print.ts') : undefined
// On paper, steps are copies of the slide: it has to be complete first.
if (print) {
  await bringAllSlides()
  await diagramsDrawn
  print.hideUntilReady()
} else {
  const asked = document.querySelector<HTMLElement>('.slides > .present')
  if (asked && !hasCome(asked)) {
    await fetchContent(asked)
    // It is seen first: the page's first script has shown it.
    await new Promise<void>((painted) => afterPaint(painted)())
  }
}
keepOwnQuery()
const ready = Reveal.initialize(revealConfig())

stepThroughCode(Reveal)
const zoom = zoomOnDiagrams(Reveal)
const dialogs = lateDialogs(Reveal)
const speaker = import.meta.env.MODE === 'public' ? undefined : speakerOpener()
const subtitles = print ? undefined : readAlong(Reveal)
let askScreens = () => {}
if (print) print.preparePrint(Reveal, showCodeSteps)
else {
  showFirstFrame(Reveal)
  recallBoxes(Reveal)
  parkFarSlides(Reveal, playFigures(Reveal))
  if (speaker && subtitles)
    askScreens = shareDeck(Reveal, zoom, dialogs.overview, subtitles, [laserPointer(), speaker.hear])
}
ready.then(() => {
  nameControls()
  if (print) return
  announce(Reveal)
  bindKeys(Reveal, {
    speaker: speaker && (() => speaker.open(askScreens)),
    subtitles: subtitles?.toggle,
    theme: () => showTheme(otherTheme(currentTheme())),
    zoom,
    dialogs,
  })
  printByKey()
  offerReading(Reveal)
  // After the first key can be pressed: most slides carry nothing.
  import('./carry.ts').then(({ carry }) => carry(Reveal))
  if (import.meta.env.MODE !== 'un-fichier') offerVersion(Reveal)
})

if (import.meta.hot) {
  const { followFiles } = await import('./live.ts')
  followFiles(Reveal, import.meta.hot)
}
