import type { RevealApi } from 'reveal.js'
import { inFullScreen, onFullScreenChange } from '../kit/full-screen.ts'
import { followVersions, versionOffer } from '../offline/follow-versions.ts'

/** Offers each version that comes. */
export function offerVersion(reveal: RevealApi): void {
  followVersions(
    (offer) => showAside(reveal, offer),
    () => loadAgain(reveal),
  )
}

/** The site has files of another version only. */
export function newVersionThere(reveal: RevealApi): void {
  showAside(
    reveal,
    versionOffer(() => loadAgain(reveal)),
  )
}

/** Where the deck stands now: reveal writes its address up to a second after a move. */
function loadAgain(reveal: RevealApi): void {
  history.replaceState(null, '', `#${reveal.getSlidePath()}`)
  location.reload()
}

/** A new version is offered where nobody is disturbed: before the talk begins, never in full screen. */
function showAside(reveal: RevealApi, offer: HTMLElement): void {
  const showOrHide = () => {
    offer.hidden = !reveal.isFirstSlide() || inFullScreen()
  }
  reveal.on('slidechanged', showOrHide)
  onFullScreenChange(showOrHide)
  showOrHide()
  // Behind what somebody has just been told.
  document.body.insertBefore(offer, document.querySelector('body > .notice'))
}
