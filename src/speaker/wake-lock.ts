/** Keeps the screen awake; the browser drops the lock whenever the page is hidden, so it is taken again when it comes back. */
export function stayAwake(): void {
  const lock = async () => {
    if (document.visibilityState !== 'visible') return
    try {
      await navigator.wakeLock?.request('screen')
    } catch {
      // Refused, for instance on a low battery: the talk goes on.
    }
  }
  document.addEventListener('visibilitychange', lock)
  void lock()
}
