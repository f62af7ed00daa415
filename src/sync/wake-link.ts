/** Calls back when the page is looked at again or has a network again: what waits for a connection tries at once. */
export function onWake(wake: () => void): void {
  window.addEventListener('online', wake)
  window.addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake()
  })
}
