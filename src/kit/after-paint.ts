/** Puts off an action until the frame is on screen that shows what has just changed. Asked for again before, it is done once. */
export function afterPaint(action: () => void): () => void {
  let asked = false
  return () => {
    if (asked) return
    asked = true
    requestAnimationFrame(() =>
      setTimeout(() => {
        asked = false
        action()
      }),
    )
  }
}
