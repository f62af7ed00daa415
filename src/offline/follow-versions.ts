import * as words from 'words:offline'
import { button, create } from '../kit/create.ts'
import { versionsOf } from './versions.ts'

/**
 * Makes the site work without a network, once the page is there, and holds all its pages to one version: they keep theirs until a newer
 * one is accepted in one of them, then all load that one. @param show puts the offer of a newer version into the page. @param loadAgain loads
 * the page where it stands.
 */
export function followVersions(
  show: (offer: HTMLElement) => void,
  loadAgain = () => location.reload(),
): void {
  // Only a built site has a version; only pages from https: or from this machine have workers.
  const mine = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content
  if (mine === undefined || !('serviceWorker' in navigator)) return
  const versions = versionsOf(new URL('./', location.href).href)
  let offer: HTMLElement | undefined
  const follow = async () => {
    const { accepted, ready } = await versions.read()
    if (!accepted) return
    // A page that no worker has given would come again as it is.
    const canFollow = navigator.serviceWorker.controller !== null && (await versions.isHere(accepted))
    if (accepted !== mine && canFollow) loadAgain()
    if (accepted === ready) {
      offer?.remove()
      offer = undefined
    } else if (!offer) {
      offer = versionOffer(() => void versions.acceptReady().then(keepUp))
      show(offer)
    }
  }
  // Storage may be forbidden: it is then a site as any other.
  const keepUp = () => void follow().catch(() => {})
  versions.onChange(keepUp)
  // A page that was left and is come back to has heard nothing meanwhile.
  window.addEventListener('pageshow', keepUp)
  whenQuiet(() => {
    keepUp()
    keepSite()
    lookOut()
  })
}

/** Has all of the site kept, and what is newer. Storage may be forbidden, and the network gone: the next look tries again. */
function keepSite(): void {
  navigator.serviceWorker
    .register('sw.js')
    .then((site) => site.update())
    .catch(() => {})
}

/** After the page itself: what is fetched for later must not delay what is seen now. A page that rests may never be called idle. */
function whenQuiet(work: () => void): void {
  const wait = () =>
    'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 200)
  if (document.readyState === 'complete') wait()
  else window.addEventListener('load', wait, { once: true })
}

/** Words that say that there is a new version, with a button to accept it. */
export function versionOffer(accept: () => void): HTMLElement {
  const reload = button(words.reload, accept)
  reload.title = words.reloadHint
  return create('p', { class: 'notice', role: 'status' }, words.newVersion, reload)
}

const lookEvery = 10 * 60_000

/** A browser looks for a new version where a page is opened; a talk stays open. */
function lookOut(): void {
  setInterval(keepSite, lookEvery)
  window.addEventListener('online', keepSite)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') keepSite()
  })
}
