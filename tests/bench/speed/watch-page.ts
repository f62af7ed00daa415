import type { Page } from 'playwright-core'

/** What a page records of itself; times in milliseconds since it was asked for. */
export interface PageRecord {
  readyAt: number | undefined
  diagramAt: number | undefined
  shift: number
  /** Durations of the tasks that took longer than 50 ms. */
  longTasks: number[]
  /** From a key press until the first frame after it is painted. */
  frames: number[]
}

declare global {
  interface Window {
    bench: PageRecord
  }
}

/** Makes a page record itself, before anything of its own runs. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(record, completeWord)
}

/**
 * Presses → and waits until that is seen, the `press`th time: nobody presses again before; reveal's own transition would take longer.
 * Nor does anybody press in step with the screen: the moments are spread evenly over the time between two frames.
 */
export async function pressOn(page: Page, press: number): Promise<void> {
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction((count) => window.bench.frames.length > count, press)
  await page.waitForTimeout(250 + ((press * goldenRatio) % 1) * frameMilliseconds)
}

const goldenRatio = (Math.sqrt(5) - 1) / 2

/** The browser without windows draws 60 frames a second. */
const frameMilliseconds = 1000 / 60

/** What a page writes to its console when it is ready and the diagram, if its address names one, is drawn. */
export const completeWord = 'bench: complete'

function record(completeWord: string): void {
  const bench: PageRecord = { readyAt: undefined, diagramAt: undefined, shift: 0, longTasks: [], frames: [] }
  window.bench = bench
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
      if (!shift.hadRecentInput) bench.shift += shift.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) bench.longTasks.push(entry.duration)
  }).observe({ type: 'longtask', buffered: true })

  const asked = location.hash.split('/')[1] // reveal writes its own later
  // The task after a frame: what the frame changed is painted. reveal's class `ready` comes when its keys work.
  requestAnimationFrame(function look() {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      if (bench.readyAt === undefined && document.querySelector('.reveal.ready'))
        bench.readyAt = performance.now()
      if (bench.diagramAt === undefined && asked !== undefined) {
        const slide = document.getElementById(asked)
        const drawing = slide?.querySelector('svg:has(.node, [data-id])')
        if (
          drawing?.checkVisibility({ visibilityProperty: true }) &&
          drawing.getBoundingClientRect().width > 100
        )
          bench.diagramAt = performance.now()
      }
      if (bench.readyAt === undefined || (asked !== undefined && bench.diagramAt === undefined))
        requestAnimationFrame(look)
      else console.log(completeWord)
    }
    port2.postMessage(null)
  })
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => bench.frames.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
}
