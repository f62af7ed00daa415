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
    const sharp = await loadSharp()
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    const picture = sharp(Buffer.from(data, 'base64')).removeAlpha().raw()
    const { data: bytes, info } = await picture.toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data: bytes }
  }
}

/** A small picture of a page, as a data URL. */
export async function takeThumbnail(page: Page, width: number): Promise<string> {
  const sharp = await loadSharp()
  const picture = await sharp(await page.screenshot())
    .resize({ width })
    .png()
    .toBuffer()
  return `data:image/png;base64,${picture.toString('base64')}`
}

/** Relative luminance of sRGB, from 0 to 1, as WCAG defines it. */
export function luminance([red = 0, green = 0, blue = 0]: Iterable<number>): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  return ofWhole[part] ?? linearOf(part)
}

function linearOf(part: number): number {
  const value = part / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** A picture asks for the same 256 values a million times. */
const ofWhole: readonly number[] = Array.from({ length: 256 }, (_, part) => linearOf(part))

/** Not for a check that looks at no picture. */
async function loadSharp() {
  return (await import('sharp')).default
}
