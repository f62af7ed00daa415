import type { Page } from 'playwright-core'

/** A picture as red, green and blue, three bytes a pixel. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Takes pictures of a page; quicker than Playwright's screenshots, which wait for more than we need. */
export async function openCamera(page: Page): Promise<() => Promise<Pixels>> {
  const { default: sharp } = await import('sharp') // not for a check that looks at no picture
  const session = await page.context().newCDPSession(page)
  return async () => {
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    const picture = sharp(Buffer.from(data, 'base64')).removeAlpha().raw()
    const { data: bytes, info } = await picture.toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data: bytes }
  }
}
