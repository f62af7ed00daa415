import { statSync } from 'node:fs'
import { join } from 'node:path'
import { withoutCode } from '../../talk/without-code.ts'
import type { CheckedTalk, Fault, TalkRule } from '../rule.ts'

const mostBytes = 500_000

/** Pictures that not everybody gets to see: without words for those who cannot, or too heavy. */
export const pictures: TalkRule = {
  name: 'pictures',
  group: 'texte',
  finds: `pictures without an alternative, or over ${mostBytes / 1000} kB`,
  check: (talk) => [...talk.origins.keys()].flatMap((slide) => faultsOn(slide, talk)),
}

/** `![words](path)`, or an `<img>`; an empty `alt` in HTML says that a picture adorns, in Markdown it was forgotten. */
const picture = /!\[([^\]]*)\]\(\s*<?([^)\s>]+)|<img\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi

function faultsOn(slide: string, { root, origins }: CheckedTalk): Fault[] {
  const source = origins.get(slide)?.source
  if (!source) return []
  const text = withoutCode(source.body)
  return [...text.matchAll(picture)].flatMap((match): Fault[] => {
    const [tag, words, markdownPath] = match
    const path = markdownPath ?? /\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? ''
    const before = text.slice(0, match.index)
    const place = {
      file: source.file,
      line: source.bodyLine + before.split('\n').length - 1,
      column: match.index - before.lastIndexOf('\n'),
      length: tag.length,
      slide,
    }
    const named = words === undefined ? /\salt\s*=/i.test(tag) : words.trim() !== ''
    const bytes = sizeOf(root, path)
    const told = (message: string, hint: string) => ({
      ...place,
      message: `the picture \`${path}\` ${message}`,
      hint,
    })
    const unnamed = told(
      'has no words for those who do not see it',
      'Write what it shows: `![what it shows](…)`.',
    )
    const heavy = told(
      `weighs ${Math.round(bytes / 1000)} kB`,
      `${mostBytes / 1000} kB is plenty for a full screen: scale it to 1920 px, save it as WebP or AVIF.`,
    )
    return [...(named ? [] : [unnamed]), ...(bytes > mostBytes ? [heavy] : [])]
  })
}

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
