const display = matchMedia('(display-mode: fullscreen)')

/** By the page itself (`F`), or by the browser's own key (F11). */
export function inFullScreen(): boolean {
  return document.fullscreenElement !== null || display.matches
}

export function onFullScreenChange(listener: () => void): void {
  document.addEventListener('fullscreenchange', listener)
  display.addEventListener('change', listener)
}
