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

/** Relative luminance of sRGB, from 0 to 1, as WCAG defines it. */
export function luminance([red = 0, green = 0, blue = 0]: Iterable<number>): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** A picture asks for the same 256 values a million times. */
const known: readonly number[] = Array.from({ length: 256 }, (_, part) => linearOf(part))

function linear(part: number): number {
  return known[part] ?? linearOf(part)
}

function linearOf(part: number): number {
  const value = part / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
