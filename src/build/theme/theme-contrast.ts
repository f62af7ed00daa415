import { contrastRatio, luminance } from '../../kit/contrast.ts'
import type { Problem } from '../../talk/problem.ts'
import { colourOf } from './css-value.ts'
import type { Theme } from './read-theme.ts'
import { themeFile } from './theme-file.ts'
import type { EngineTokens, Tokens } from './theme-tokens.ts'

const grounds = ['--fond', '--surface']
const words = ['--texte', '--texte-doux']
const palette = ['--orange', '--violet', '--gold', '--teal', '--danger']

/** WCAG 2.2, 1.4.3: all write small words somewhere, but the palette on a surface, which is code and diagrams, from 24 px on. */
const leastOf = (text: string, ground: string) => (palette.includes(text) && ground === '--surface' ? 3 : 4.5)

/** Words that do not stand out from their ground with a theme, in the dark and in the light: pairs of which it sets one at least. */
export function paleTexts(theme: Theme, engine: EngineTokens): Problem[] {
  const inDark = palePairs('dark', theme.dark, engine.dark, theme.lines)
  return [...inDark, ...palePairs('light', theme.light, engine.light, theme.lines)]
}

function palePairs(side: 'dark' | 'light', set: Tokens, usual: Tokens, lines: Theme['lines']): Problem[] {
  const tone = (name: string) => luminance(colourOf(set.get(name) ?? usual.get(name) ?? '') ?? [])
  const pairs = grounds.flatMap((ground) => [...words, ...palette].map((text) => [text, ground] as const))
  return pairs.flatMap(([text, ground]) => {
    const ratio = contrastRatio(tone(text), tone(ground))
    const least = leastOf(text, ground)
    const line = lines.get(`${side} ${text}`) ?? lines.get(`${side} ${ground}`)
    if (line === undefined || ratio >= least) return []
    return {
      file: themeFile,
      line,
      column: 1,
      message: `\`${text}\` on \`${ground}\` has a contrast of ${ratio.toFixed(1)}:1 in the ${side} theme, ${least}:1 is the least`,
      hint: `Make \`${text}\` ${tone(ground) < 0.18 ? 'lighter' : 'darker'}: a projector takes more contrast away.`,
      quiet: true as const,
    }
  })
}
