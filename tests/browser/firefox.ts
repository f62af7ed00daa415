import { accessSync, constants } from 'node:fs'
import type { Page as ChromiumPage } from 'playwright-core'
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core'

/** Where this machine's Firefox is, if it has one. */
export function firefoxPath(): string | undefined {
  const path = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(isExecutable)
  if (!path) console.warn('Firefox: skipped, not installed (Debian: apt-get install firefox-esr)')
  return path
}

export function startFirefox(options: LaunchOptions = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath() ?? '',
    headless: true,
    extraPrefsFirefox: quiet,
    ...options,
  })
}

/** Without processes that wait for pages that never come, for films and for sockets (2 s of 8 to start); and nothing moves, as in Chromium. */
const quiet = {
  'dom.ipc.processPrelaunch.enabled': false,
  'media.rdd-process.enabled': false,
  'network.process.enabled': false,
  'ui.prefersReducedMotion': 1,
}

/** `slide/step`, from the deck or from the speaker's preview. */
export function placeIn(page: Page | ChromiumPage): Promise<string> {
  return (page as Page).evaluate(() => {
    if (window.Reveal)
      return window.Reveal.isReady()
        ? `${window.Reveal.getCurrentSlide().id}/${window.Reveal.getIndices().f ?? -1}`
        : 'starting'
    const section = document.querySelector<HTMLElement>('#now section')
    const shown = [...(section?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [])]
    return `${section?.dataset.slide}/${Math.max(-1, ...shown.map(({ dataset }) => Number(dataset.fragmentIndex)))}`
  })
}

/** Presses on, by slides and steps, until nothing moves. @returns where that is. */
export async function goToTheEnd(page: Page | ChromiumPage): Promise<string> {
  let last = ''
  for (let here = await placeIn(page); here !== last; here = await placeIn(page)) {
    last = here
    for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight')
  }
  return last
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
