import type { RevealConfig } from 'reveal.js'
import { lateControls } from '../reveal/late-controls.ts'
import { lateInert } from '../reveal/late-inert.ts'

/** How reveal.js runs our deck. `?view=print` in the URL is read by reveal itself. */
export function revealConfig(): RevealConfig {
  const query = new URLSearchParams(location.search)
  return {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 10,
    center: false,
    hash: true,
    fragmentInURL: true,
    controlsTutorial: false,
    controlsBackArrows: 'visible',
    slideNumber: 'c/t',
    jumpToSlide: false, // ours searches as the speaker's does: kit/go-to-slide.ts
    help: false, // ours is in French: keys.ts
    transition: 'fade',
    backgroundTransition: 'none',
    scrollActivationWidth: 0, // its scroll view has open bugs on phones
    pdfMaxPagesPerSlide: 1,
    pdfPageHeightOffset: 0, // -1 by default: pages would not be 16:9
    pdfSeparateFragments: query.has('etapes'),
    plugins: [lateInert, lateControls],
    postMessage: false, // reveal checks no origin
    postMessageEvents: false,
  }
}
