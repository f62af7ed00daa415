import { type Declaration, transform } from 'lightningcss'
import { parse, type Rule } from 'postcss'

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** What an opaque colour is in sRGB, however it is written; undefined for all else. */
export function colourOf(value: string): Rgb | undefined {
  // Old browsers get a colour of another space as the nearest of sRGB, which comes first.
  const declaration = declarationOf('color', lowered('color', value))
  if (declaration?.property !== 'color') return undefined
  const colour = declaration.value
  if (typeof colour !== 'object' || colour.type !== 'rgb' || colour.alpha < 1) return undefined
  return [colour.r, colour.g, colour.b]
}

/** The names of a list of fonts; undefined for all else. */
export function familiesOf(value: string): readonly string[] | undefined {
  const declaration = declarationOf('font-family', value)
  return declaration?.property === 'font-family' ? declaration.value : undefined
}

/** Whether this is one length, as of a rounded corner. */
export function isLength(value: string): boolean {
  const declaration = declarationOf('border-top-left-radius', value)
  if (declaration?.property !== 'border-top-left-radius') return false
  const [across, down] = declaration.value
  return across.type === 'dimension' && JSON.stringify(across) === JSON.stringify(down)
}

/** A selector in its shortest form; undefined if it is none. */
export function plainSelector(selector: string): string | undefined {
  return firstRule(`${selector}{top:0}`)?.selector
}

function lowered(property: string, value: string): string {
  const [first] = firstRule(`a{${property}:${value}}`)?.nodes ?? []
  return first?.type === 'decl' ? first.value : ''
}

/** The first rule of a sheet, written for a Chromium without the colour spaces of CSS Color 4. */
function firstRule(css: string): Rule | undefined {
  try {
    const { code } = transform({
      filename,
      code: Buffer.from(css),
      targets: { chrome: 60 << 16 },
      minify: true,
    })
    const { first } = parse(code.toString())
    return first?.type === 'rule' ? first : undefined
  } catch {
    return undefined
  }
}

/** A declaration as it is understood; undefined where it is none. */
function declarationOf(property: string, value: string): Declaration | undefined {
  const read: Declaration[] = []
  try {
    const code = Buffer.from(`a{${property}:${value}}`)
    transform({ filename, code, visitor: { Declaration: (declaration) => void read.push(declaration) } })
  } catch {
    return undefined
  }
  return read.length === 1 ? read[0] : undefined
}

const filename = 'theme.css'
