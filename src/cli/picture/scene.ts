/** In the slide's own pixels, from its upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Words in one colour and size, as they stand on a slide at one step. */
export interface SceneText {
  readonly words: string
  /** One for each line of text. */
  readonly boxes: readonly Box[]
  /** What of the slide the words may be seen in: a block that scrolls shows only a part of itself. */
  readonly window: Box
  /** In the slide's own pixels. */
  readonly fontSize: number
  readonly bold: boolean
  /** Red, green, blue from 0 to 255, and how much of it covers what is behind, from 0 to 1. */
  readonly color: readonly [number, number, number, number]
  /** Texts with the same number are parts of one paragraph, cell or label. */
  readonly block: number
}

/** Something else that takes room: a picture, a table, a block of code. */
export interface SceneObject {
  readonly name: string
  readonly words: string
  readonly box: Box
  /** Address of its file, if it is a picture of one. */
  readonly source: string
  /** Its content is wider or higher than it is, by these pixels. */
  readonly hiddenRight: number
  readonly hiddenBelow: number
}

/** All that a slide shows at one step. */
export interface Scene {
  readonly texts: readonly SceneText[]
  readonly objects: readonly SceneObject[]
  /** The slide in the window: its upper left corner, and window pixels for each of its own. */
  readonly left: number
  readonly top: number
  readonly scale: number
  /** Something is drawn by the window's size, not by the slide's: what lies behind the words differs from one window to the other. */
  readonly followsWindow: boolean
  /** Something may move by itself. */
  readonly moves: boolean
}

/**
 * Goes to a step of a slide and measures what it shows; then hides its words, so that a screenshot has what is behind them.
 * Runs in the page, so that it can use nothing from outside.
 */
export function measureScene({ id, step }: { id: string; step: number }): Scene {
  document.querySelector('.check-without-words')?.classList.remove('check-without-words')
  const section = document.getElementById(id)
  if (!section) throw new Error(`slide ${id} is not in the page`)
  // Before, a slide far away has no content.
  window.Reveal.slide(window.Reveal.getIndices(section).h, 0, step)
  section.inert = false // the deck waits for a frame with that
  const frame = section.querySelector<HTMLElement>('.frame')
  if (!frame) throw new Error(`slide ${id} is empty`)
  const outer = frame.getBoundingClientRect()
  const scale = outer.width / frame.offsetWidth
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({
    left: (left - outer.left) / scale,
    top: (top - outer.top) / scale,
    right: (right - outer.left) / scale,
    bottom: (bottom - outer.top) / scale,
  })

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
    })
  }
  const objects = [
    ...frame.querySelectorAll<HTMLElement>('img, svg:not(svg svg), table, pre, figure, video, .body, .half'),
  ].flatMap((element): SceneObject[] => {
    if (isUnseen(element) || element.closest('.scene')) return []
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    const scrolls =
      element.localName !== 'svg' && clientWidth > 0 && getComputedStyle(element).display !== 'inline'
    return [
      {
        name: element.classList.contains('half')
          ? 'half'
          : element.className === 'body'
            ? 'body'
            : element.localName,
        words: (
          element.querySelector('title')?.textContent ??
          element.getAttribute('alt') ??
          element.textContent
        )
          .trim()
          .slice(0, 60),
        box: boxOf(element.getBoundingClientRect()),
        source: element.getAttribute('src') ?? '',
        hiddenRight: scrolls ? scrollWidth - clientWidth : 0,
        hiddenBelow: scrolls ? scrollHeight - clientHeight : 0,
      },
    ]
  })
  section.classList.add('check-without-words')
  const followsWindow =
    frame.querySelector('.scene, [srcset], [style*="vw"], [style*="vh"], [style*="vm"]') !== null
  const moving = 'animate, animateMotion, animateTransform, set, style, [style*="animation"], .neon'
  const pictures =
    'img:is([src$=".gif" i], [src$=".webp" i], [src^="data:image/gif"], [src^="data:image/webp"])'
  const moves = frame.querySelector(`${moving}, ${pictures}`) !== null
  return { texts, objects, left: outer.left, top: outer.top, scale, followsWindow, moves }

  function isUnseen(element: Element): boolean {
    if (element.closest('.hidden, title, desc, defs, marker, symbol, style, script, .code-step')) return true
    return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
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

  function colorOf(element: Element, style: CSSStyleDeclaration): [number, number, number, number] {
    const [red, green, blue, alpha] = rgba(element.closest('text') ? style.fill : style.webkitTextFillColor)
    let opacity = alpha
    for (let around: Element | null = element; around && around !== frame; around = around.parentElement)
      opacity *= Number(getComputedStyle(around).opacity)
    return [red, green, blue, opacity]
  }

  /** Any CSS colour, as the browser paints it. */
  function rgba(color: string): [number, number, number, number] {
    const store = window as unknown as { checkColors?: Map<string, [number, number, number, number]> }
    store.checkColors ??= new Map()
    const known = store.checkColors.get(color)
    if (known) return known
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = color
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
    const value: [number, number, number, number] = [red, green, blue, alpha / 255]
    store.checkColors.set(color, value)
    return value
  }
}
