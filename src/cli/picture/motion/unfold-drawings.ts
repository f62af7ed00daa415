import type { Motion } from './motion.ts'

/** Runs in the page: an SVG that is shown by `<img>` and moves is laid over it as a part of the page, where its animations can be stopped. */
export async function unfoldDrawings(slide: string): Promise<Motion> {
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  const unfolded = await Promise.all([...section.querySelectorAll('img')].map(unfold))
  return {
    times: [],
    moveTo() {},
    putBack() {
      for (const putBack of unfolded) putBack?.()
    },
  }

  async function unfold(picture: HTMLImageElement): Promise<(() => void) | undefined> {
    if (!/^data:image\/svg|\.svg\b/.test(picture.src)) return undefined
    const text = await fetch(picture.src).then(
      (response) => response.text(),
      () => '', // other rules tell of what is missing
    )
    if (!/<(?:animate|set)\b|<animate(?:Motion|Transform)\b|@keyframes/.test(text)) return undefined
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    for (const script of drawing.querySelectorAll('script')) script.remove()
    drawing.setAttribute('width', '100%')
    drawing.setAttribute('height', '100%')
    const { opacity, visibility } = getComputedStyle(picture)
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = picture
    const host = document.createElement('span')
    host.className = 'check-drawing'
    host.style.cssText = `position:absolute;left:${offsetLeft}px;top:${offsetTop}px;width:${offsetWidth}px;height:${offsetHeight}px;opacity:${opacity};visibility:${visibility}`
    host.attachShadow({ mode: 'open' }).append(document.importNode(drawing, true))
    const ownVisibility = picture.style.visibility
    picture.style.visibility = 'hidden'
    picture.after(host)
    return () => {
      picture.style.visibility = ownVisibility
      host.remove()
    }
  }
}
