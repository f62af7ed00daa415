/** Puts off an action until the frame is on screen that shows what has just changed. Asked for again before, it is done once. */
export function afterPaint(action: () => void): () => void {
  let asked = false
  const act = () => {
    asked = false
    action()
  }
  return () => {
    if (asked) return
    asked = true
    // A page that nobody sees has no frames.
    if (document.hidden) setTimeout(act)
    else requestAnimationFrame(() => setTimeout(act))
  }
}
