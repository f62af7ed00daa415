import { statSync } from 'node:fs'
import { join } from 'node:path'
import { withoutCode } from '../../talk/without-code.ts'
import { placeAt } from '../place-at.ts'
import { onEachSlide, type TalkRule } from '../rule.ts'

const mostBytes = 500_000

/** Pictures that not everybody gets to see: without words for those who cannot, or too heavy where the build does not make them lighter. */
export const pictures: TalkRule = {
  name: 'pictures',
  group: 'texte',
  finds: `pictures without an alternative, or over ${mostBytes / 1000} kB`,
  check: onEachSlide(({ body, bodyLine }, { root }) => {
    const text = withoutCode(body)
    return [...text.matchAll(picture)].flatMap((match) => {
      const [tag, words, markdownPath] = match
      const path = markdownPath ?? /\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? ''
      const { line, column } = placeAt(text, match.index)
      const place = { line: bodyLine + line - 1, column, length: tag.length }
      const told = (fault: string, hint: string) => ({
        ...place,
        message: `the picture \`${path}\` ${fault}`,
        hint,
      })
      const named = words === undefined ? /\salt\s*=/i.test(tag) : words.trim() !== ''
      const bytes = /\.(svg|gif|webp)$/i.test(path) ? sizeOf(root, path) : 0
      return [
        ...(named ? [] : [told('has no words for those who do not see it', unnamedHint)]),
        ...(bytes > mostBytes ? [told(`weighs ${Math.round(bytes / 1000)} kB`, heavyHint)] : []),
      ]
    })
  }),
}

const unnamedHint = 'Write what it shows: `![what it shows](…)`.'
const heavyHint = `${mostBytes / 1000} kB is plenty for a full screen: save it as WebP or AVIF, or simplify the drawing.`

/** `![words](path)`, or an `<img>`; an empty `alt` in HTML says that a picture adorns, in Markdown it was forgotten. */
const picture = /!\[([^\]]*)\]\(\s*<?([^)\s>]+)|<img\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi

/** 0 for a file that is not there: that is for the readers to tell. */
function sizeOf(root: string, source: string): number {
  const path = source.replace(/^(\.\.?\/)*/, '')
  const found = [path, decodePath(path)].map((one) => statSync(join(root, one), { throwIfNoEntry: false }))
  return found.find((stats) => stats?.isFile())?.size ?? 0
}

function decodePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
