import type { Box, Color, Scene, SceneObject, SceneText } from './scene.ts'

/**
 * Goes to a step of a slide and measures what it shows; then hides its words, so that a screenshot has what is behind them.
 * Runs in the page, so that it can use nothing from outside.
 */
export function measureScene({ slide, step }: { slide: string; step: number }): Scene {
  document.querySelector('.check-without-words')?.classList.remove('check-without-words')
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  // Before, a slide far away has no content.
  window.Reveal.slide(window.Reveal.getIndices(section).h, 0, step)
  section.inert = false // the deck waits for a frame with that
  const frame = section.querySelector<HTMLElement>('.frame')
  if (!frame) throw new Error(`slide ${slide} is empty`)
  const outer = frame.getBoundingClientRect()
  const scale = outer.width / frame.offsetWidth
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({
    left: (left - outer.left) / scale,
    top: (top - outer.top) / scale,
    right: (right - outer.left) / scale,
    bottom: (bottom - outer.top) / scale,
  })

  const store = window as unknown as { checkColors?: Map<string, Color> }
  store.checkColors ??= new Map()
  const colors = store.checkColors
  const blocks: Element[] = []
  const texts: SceneText[] = []
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const words = node.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    if (!element || words === '' || isUnseen(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    if (rects.length === 0 || rects.every((rect) => isCovered(element, rect))) continue
    const style = getComputedStyle(element)
    const block = blockOf(element)
    if (!blocks.includes(block)) blocks.push(block)
    texts.push({
      words,
      boxes: rects.map(boxOf),
      window: windowOf(element),
      fontSize: Number.parseFloat(style.fontSize) * drawnScale(element),
      bold: Number(style.fontWeight) >= 700,
      color: colorOf(element, style),
      block: blocks.indexOf(block),
      ofDiagram: element.closest('.diagram') !== null,
    })
  }
  const objects = [
    ...frame.querySelectorAll<HTMLElement>('img, svg:not(svg svg), table, pre, figure, video, .body, .half'),
  ]
    .filter((element) => !isUnseen(element) && !element.closest('.scene'))
    .map(objectOf)
  section.classList.add('check-without-words')
  const fluid = '.scene, [srcset], [style*="vw"], [style*="vh"], [style*="vm"]'
  const followsWindow = frame.querySelector(fluid) !== null
  const moving = 'animate, animateMotion, animateTransform, set, style, [style*="animation"], .neon'
  const pictures =
    'img:is([src$=".gif" i], [src$=".webp" i], [src^="data:image/gif"], [src^="data:image/webp"])'
  const moves = frame.querySelector(`${moving}, ${pictures}`) !== null
  return { texts, objects, left: outer.left, top: outer.top, scale, followsWindow, moves }

  function isUnseen(element: Element): boolean {
    if (element.closest('.hidden, title, desc, defs, marker, symbol, style, script, .code-step')) return true
    return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }

  function objectOf(element: HTMLElement): SceneObject {
    const { localName, className, classList, scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    // Figures, and what is marked so, go beyond the margins on purpose: their words are measured one by one.
    const bleeds = element.querySelector('.picture, .bleed') !== null
    const isBlock = clientWidth > 0 && getComputedStyle(element).display !== 'inline'
    const scrolls = localName !== 'svg' && isBlock && !bleeds
    const title = element.querySelector('title')?.textContent ?? element.getAttribute('alt')
    return {
      name: classList.contains('half') ? 'half' : className === 'body' ? 'body' : localName,
      words: (title ?? element.textContent).trim().slice(0, 60),
      box: boxOf(element.getBoundingClientRect()),
      source: element.getAttribute('src') ?? '',
      hiddenRight: scrolls ? scrollWidth - clientWidth : 0,
      hiddenBelow: scrolls ? scrollHeight - clientHeight : 0,
    }
  }

  /** Whether something opaque lies over the middle of a text. */
  function isCovered(element: Element, { left, top, width, height }: DOMRect): boolean {
    for (const above of document.elementsFromPoint(left + width / 2, top + height / 2)) {
      if (above === element || above.contains(element) || element.contains(above)) return false
      if (above instanceof HTMLElement && rgba(getComputedStyle(above).backgroundColor)[3] > 0.85) return true
    }
    return false
  }

  function blockOf(element: Element): Element {
    let block = element
    while (
      block.parentElement &&
      (block.localName === 'tspan' || getComputedStyle(block).display.startsWith('inline')) &&
      block.localName !== 'text'
    )
      block = block.parentElement
    return block
  }

  /** The part of the slide that all blocks around an element leave open. */
  function windowOf(element: Element): Box {
    const open = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }
    for (let around: Element | null = element; around && around !== frame; around = around.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(around)
      if (display === 'contents' || (around instanceof SVGElement && around.localName !== 'svg')) continue
      const box = boxOf(around.getBoundingClientRect())
      if (overflowX !== 'visible') {
        open.left = Math.max(open.left, box.left)
        open.right = Math.min(open.right, box.right)
      }
      if (overflowY !== 'visible') {
        open.top = Math.max(open.top, box.top)
        open.bottom = Math.min(open.bottom, box.bottom)
      }
    }
    return open
  }

  /** How much a drawing is scaled on the slide. */
  function drawnScale(element: Element): number {
    const text = element.closest('text')
    if (!(text instanceof SVGGraphicsElement)) return 1
    const drawn = text.getBBox().height
    return drawn > 0 ? text.getBoundingClientRect().height / drawn / scale : 1
  }

  function colorOf(element: Element, style: CSSStyleDeclaration): Color {
    const [red, green, blue, alpha] = rgba(element.closest('text') ? style.fill : style.webkitTextFillColor)
    if (style.getPropertyValue('--shown')) return [red, green, blue, alpha] // dimmed by a step: read before
    let opacity = alpha
    for (let around: Element | null = element; around && around !== frame; around = around.parentElement)
      opacity *= Number(getComputedStyle(around).opacity)
    return [red, green, blue, opacity]
  }

  /** Any CSS colour, as the browser paints it. */
  function rgba(color: string): Color {
    const known = colors.get(color)
    if (known) return known
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = color
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
    colors.set(color, [red, green, blue, alpha / 255])
    return rgba(color)
  }
}
