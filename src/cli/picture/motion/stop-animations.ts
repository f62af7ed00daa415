import type { Motion } from './motion.ts'

/** Runs in the page: stops animations of CSS, and those that SVG has of its own (SMIL), also in drawings that were unfolded. */
export function stopAnimations(slide: string): Motion {
  const step = 50
  const longest = 2000
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  const unfolded = [...section.querySelectorAll('.check-drawing')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot] : [],
  )
  const roots = [section, ...unfolded]
  const drawings = roots
    .flatMap((root) => [...root.querySelectorAll<SVGSVGElement>('svg')])
    .filter((svg) => svg.querySelector('animate, animateMotion, animateTransform, set'))
    .map((svg) => svg.ownerSVGElement ?? svg)
  const animations = () => [document, ...unfolded].flatMap((root) => root.getAnimations())
  const onSlide = animations().filter((animation) => {
    const effect = animation.effect as KeyframeEffect | null
    const root = effect?.target?.getRootNode()
    const inside = root === document ? section.contains(effect?.target ?? null) : root instanceof ShadowRoot
    return inside && !(animation instanceof CSSTransition)
  })
  for (const animation of animations()) animation.pause()
  for (const svg of drawings) svg.pauseAnimations()
  const ends = onSlide.map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0))
  const lasts = Math.min(longest, Math.max(0, ...ends, drawings.length > 0 ? longest : 0))
  return {
    times:
      lasts === 0 ? [] : Array.from({ length: Math.floor(lasts / step) + 1 }, (_, index) => index * step),
    moveTo(time) {
      for (const animation of animations()) animation.currentTime = time
      for (const svg of drawings) svg.setCurrentTime(time / 1000)
    },
    putBack() {},
  }
}
