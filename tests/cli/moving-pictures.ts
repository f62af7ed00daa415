import sharp from 'sharp'

/** A picture of whole frames in these greys (0 to 255), each shown for some milliseconds, for ever. */
export async function movingPicture(
  kind: 'gif' | 'webp',
  shades: readonly number[],
  milliseconds: number,
  size = { width: 160, height: 90 },
): Promise<Uint8Array> {
  const frames = await Promise.all(
    shades.map((shade) =>
      sharp({ create: { ...size, channels: 3, background: { r: shade, g: shade, b: shade } } })
        .png()
        .toBuffer(),
    ),
  )
  const delay = shades.map(() => milliseconds)
  return sharp(frames, { join: { animated: true } })
    [kind]({ delay, loop: 0 })
    .toBuffer()
}
