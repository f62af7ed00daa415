import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** A picture of whole frames in these greys (0 to 255), each shown for some milliseconds, for ever. */
export async function movingPicture(
  kind: 'gif' | 'webp' | 'apng',
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
  if (kind === 'apng') return joinedPng(frames, milliseconds)
  const delay = shades.map(() => milliseconds)
  return sharp(frames, { join: { animated: true } })
    [kind]({ delay, loop: 0 })
    .toBuffer()
}

/** sharp writes no APNG: a PNG with a chunk that counts its frames, and one before each that says how long it is shown. */
function joinedPng(frames: readonly Buffer[], milliseconds: number): Uint8Array {
  const [first = []] = frames.map(chunksOf)
  const header = first.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(0)
  let sequence = 0
  const pictures = frames.flatMap((frame, index) => {
    const control = Buffer.alloc(26)
    control.writeUInt32BE(sequence++, 0)
    header.copy(control, 4, 0, 8) // width and height
    control.writeUInt16BE(milliseconds, 20)
    control.writeUInt16BE(1000, 22)
    const data = Buffer.concat(
      chunksOf(frame)
        .filter(({ type }) => type === 'IDAT')
        .map((chunk) => chunk.data),
    )
    if (index === 0) return [chunk('fcTL', control), chunk('IDAT', data)]
    return [chunk('fcTL', control), chunk('fdAT', Buffer.concat([number(sequence++), data]))]
  })
  const animation = chunk('acTL', Buffer.concat([number(frames.length), number(0)]))
  const signature = frames[0]?.subarray(0, 8) ?? Buffer.alloc(0)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    animation,
    ...pictures,
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    })
  return chunks
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([number(data.length), named, number(crc32(named))])
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
