import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { iconFile } from '../icon.ts'

export interface AppIcon {
  readonly name: string
  readonly size: number
  /** `maskable`: the system cuts its own shape out of it. */
  readonly purpose: 'any' | 'maskable'
  readonly png: Uint8Array
}

/** The icon of the talk as an installed application shows it. @param ground fills the corners that a system may cut off. */
export function appIcons(root: string, ground: string): Promise<AppIcon[]> {
  const drawing = readFileSync(iconFile(root))
  const icon = async (size: number, purpose: AppIcon['purpose']): Promise<AppIcon> => {
    const picture = sharp(drawing, { density: (72 * size) / drawnSize }).resize(size, size)
    const png = await (purpose === 'maskable' ? picture.flatten({ background: ground }) : picture)
      .png({ palette: true })
      .toBuffer()
    return { name: `icone-${purpose === 'any' ? '' : 'pleine-'}${size}.png`, size, purpose, png }
  }
  return Promise.all([icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')])
}

/** Pixels of `icone.svg` at 72 dots per inch. */
const drawnSize = 32
