/**
 * Stands for each part of reveal that the deck does without (`build/trim-reveal-code.ts`): it has all that the rest of reveal asks of such a
 * part, and does nothing.
 */
export default class UnusedPart {
  /** The backgrounds of slides: none. */
  readonly element = new DocumentFragment()

  activate(): void {}
  create(): void {}
  deactivate(): void {}
  destroy(): void {}
  getSlideByIndices(): void {}
  layout(): void {}
  next(): void {}
  on(): void {}
  prev(): void {}
  previewIframe(): void {}
  previewImage(): void {}
  previewVideo(): void {}
  render(): void {}
  reset(): void {}
  run(): void {}
  scrollToSlide(): void {}
  setPlaying(): void {}
  setState(): void {}
  sync(): void {}
  toggle(): void {}
  toggleHelp(): void {}
  update(): void {}
  updateParallax(): void {}

  /** @returns whether something was closed. */
  close(): boolean {
    return false
  }
  getState(): object {
    return {}
  }
  isActive(): boolean {
    return false
  }
  isOpen(): boolean {
    return false
  }
}
