/**
 * A way to reach the other screens of a talk, as long as the page lives. What is sent reaches every other screen, in order, and not the
 * sender. It may be lost where a screen is closed, frozen or without a network: after that, `hello` brings the state.
 */
export interface Transport {
  send(text: string): void
  listen(hear: (text: unknown) => void): void
}
