import type { Channel } from './channel.ts'

/** Tells the other screens when this page is hidden, shown or left. One that was frozen in the background asks what it has missed. */
export function tellPresence(channel: Channel): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') channel.hello()
    else channel.tellPresence()
  })
  window.addEventListener('pagehide', () => channel.bye())
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) channel.hello()
  })
}
