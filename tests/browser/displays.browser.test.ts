import { expect, inject, test } from 'vitest'
import { launchBrowser } from '../../src/build/browser.ts'
import { openContext, withoutWorker } from './deck.ts'
import { deckReady, until } from './until.ts'

test('the room opens on the other display, as large as it is', async ({ skip }) => {
  const browser = await launchBrowser(inject('browserPath'), ['--screen-info={1280x720}{1920x1080}'])
  try {
    const context = await browser.newContext()
    const speaker = await context.newPage()
    const { targetInfo } = await (await context.newCDPSession(speaker)).send('Target.getTargetInfo')
    await (await browser.newBrowserCDPSession()).send('Browser.grantPermissions', {
      permissions: ['windowManagement'],
      ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
    })
    await speaker.goto(new URL('presentateur.html', inject('siteUrl')).href)
    await until(speaker, () => document.querySelector('#now section'))
    const extended = await speaker.evaluate(() => 'isExtended' in screen && screen.isExtended === true)
    skip(!extended, 'this Chromium gives no second display')
    const [room] = await Promise.all([speaker.waitForEvent('popup'), speaker.keyboard.press('s')])
    await until(room, deckReady)
    expect(await room.evaluate(() => [screenX, screenY, outerWidth, outerHeight])).toEqual([
      1280, 0, 1920, 1080,
    ])
  } finally {
    await browser.close()
  }
})

test('the speaker’s screen stays awake, and takes the lock again when the page comes back', async () => {
  const { context, page } = await openContext({ ...withoutWorker, permissions: ['screen-wake-lock'] })
  await page.addInitScript(() => {
    const { wakeLock } = navigator
    const request = wakeLock.request.bind(wakeLock)
    const locks: WakeLockSentinel[] = []
    wakeLock.request = async (type) => {
      const lock = await request(type)
      locks.push(lock)
      return lock
    }
    Object.assign(window, { locks })
  })
  await page.goto(new URL('presentateur.html', inject('siteUrl')).href)
  const released = () =>
    page.evaluate(() =>
      (window as unknown as { locks: WakeLockSentinel[] }).locks.map((lock) => lock.released),
    )
  await expect.poll(released).toEqual([false])
  await page.evaluate(() => (window as unknown as { locks: WakeLockSentinel[] }).locks[0]?.release())
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(released).toEqual([true, false])
  await context.close()
})
