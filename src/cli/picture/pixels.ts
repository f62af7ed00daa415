import type { CDPSession, Page } from 'playwright-core'

/** A picture as red, green and blue, three bytes a pixel. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Takes pictures of a page; quicker than Playwright's screenshots, which wait for more than we need. */
export async function openCamera(page: Page): Promise<() => Promise<Pixels>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  return async () => {
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    return decode(Buffer.from(data, 'base64'))
  }
}

async function decode(png: Buffer): Promise<Pixels> {
  const { default: sharp } = await import('sharp') // not for a check that looks at no picture
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}
