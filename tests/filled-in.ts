import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** The lines of talk.yaml that wait for the speaker, as README says: `event`, `date`, `speaker` and `url`. */
export function fillIn(root: string): void {
  const path = join(root, 'slides/talk.yaml')
  const text = readFileSync(path, 'utf8')
  const filled = text.replace(/^# ?((?:event|date|speaker|url):.*| {2}.*)$/gm, '$1')
  writeFileSync(path, filled)
}

/** One of each photo that assets/photos/README.md asks for, in place of all that are there: one larger than it may be shown, a portrait that its camera says to turn, and two logos. */
export async function writePhotos(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name !== 'README.md') rmSync(join(folder, name))
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const grain = sharp({ create: { width: 200, height: 200, channels: 3, background: '#000', noise } })
  const grains = await grain.png().toBuffer()
  const photo = (width: number, height: number) => sharp(grains).resize(width, height, { fit: 'fill' })
  const logo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: { r: 226, g: 0, b: 26, alpha: 0.9 } } })
  await photo(2400, 1800).jpeg().toFile(join(folder, 'thanos.jpg'))
  await photo(1500, 2000).withMetadata({ orientation: 6 }).jpeg().toFile(join(folder, 'orateur.jpeg'))
  await logo(1200, 400).png().toFile(join(folder, 'entreprise.png'))
  await logo(300, 300).avif().toFile(join(folder, 'evenement.avif'))
}

/** A picture as a screenshot is: 2400 × 1200, without a frame of its own. */
export async function writeScreenshot(path: string): Promise<void> {
  const lines = Array.from({ length: 24 }, (_, row) => {
    const points = Array.from(
      { length: 49 },
      (_, x) => `${x * 50},${1180 - row * 40 - ((x * 37 + row * 91) % 130)}`,
    )
    return `<polyline points="${points.join(' ')}" fill="none" stroke="hsl(${row * 15} 70% 60%)" stroke-width="6"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1200"><rect width="2400" height="1200" fill="#123"/>${lines.join('')}</svg>`
  await sharp(Buffer.from(svg)).png().toFile(path)
}
