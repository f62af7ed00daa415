import type { Settings } from '../../talk/settings.ts'
import { localeOf } from '../../words/locales.ts'

export interface IconFile {
  /** Its name below the site's address. */
  readonly file: string
  readonly size: number
  readonly purpose: 'any' | 'maskable'
}

/** What a browser asks of a site that is to be installed, as JSON. @param ground the colour behind all slides. */
export function webManifest(
  { title, subtitle = title, lang }: Settings,
  icons: readonly IconFile[],
  ground: string,
): string {
  const { typography } = localeOf(lang)
  const manifest = {
    name: typography(title),
    short_name: title.split(/[,;:.!?–—«]/)[0]?.trim() || title,
    description: typography(subtitle),
    lang,
    // The site may lie at any path.
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: ground,
    background_color: ground,
    icons: icons.map(({ file, size, purpose }) => ({
      src: file,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
