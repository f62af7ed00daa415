import type { RevealApi } from 'reveal.js'
import { inFullScreen, onFullScreenChange } from '../kit/full-screen.ts'
import { followVersions } from '../offline/follow-versions.ts'

/** A new version is offered where nobody is disturbed: before the talk begins, never in full screen. */
export function offerVersion(reveal: RevealApi): void {
  followVersions((offer) => {
    const showOrHide = () => {
      offer.hidden = !reveal.isFirstSlide() || inFullScreen()
    }
    reveal.on('slidechanged', showOrHide)
    onFullScreenChange(showOrHide)
    showOrHide()
    document.body.append(offer)
  })
}
