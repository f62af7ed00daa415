import { statSync } from 'node:fs'
import { join } from 'node:path'
import { editTags } from '../../talk/html.ts'
import { problemAt } from '../../talk/links.ts'
import type { CheckedTalk, Fault, TalkRule } from '../check/rule.ts'

const mostBytes = 500_000

/** Pictures that not everybody gets to see: without words for those who cannot, or too heavy. */
export const pictures: TalkRule = {
  name: 'pictures',
  group: 'texte',
  finds: `pictures without an alternative, or over ${mostBytes / 1000} kB`,
  check: (talk) =>
    [...talk.talk.chapters]
      .flatMap(({ slides }) => slides)
      .flatMap((slide) => picturesIn(`${slide.lead}${slide.heading ?? ''}${slide.html}`, slide.id, talk)),
}

function picturesIn(html: string, slide: string, talk: CheckedTalk): Fault[] {
  const source = talk.origins.get(slide)?.source
  if (!source) return []
  const place = { file: source.file, body: source.body, firstLine: source.bodyLine, slide }
  const faults: Fault[] = []
  editTags(html, (tag, { src = '', alt, role, ...attributes }) => {
    if (tag === 'img') {
      const name = src.split('/').at(-1) ?? ''
      // An empty alternative in HTML says that a picture adorns; in Markdown it was forgotten.
      if (alt === undefined || (alt === '' && role !== 'presentation' && !source.body.includes('alt=""')))
        faults.push(
          problemAt(
            place,
            name,
            `the picture \`${name}\` has no words for those who do not see it`,
            'Write what it shows: `![what it shows](…)`.',
          ),
        )
      const bytes = sizeOf(talk.root, src)
      if (bytes > mostBytes)
        faults.push(
          problemAt(
            place,
            name,
            `the picture \`${name}\` weighs ${Math.round(bytes / 1000)} kB`,
            `${mostBytes / 1000} kB is plenty for a full screen: scale it to 1920 px, save it as WebP or AVIF.`,
          ),
        )
    }
    if (
      tag === 'svg' &&
      role === 'img' &&
      !attributes['aria-label'] &&
      !attributes['aria-labelledby'] &&
      !html.includes('<title')
    )
      faults.push(
        problemAt(
          place,
          '<svg',
          'this drawing has no words for those who do not see it',
          'Give it a `<title>` and name that in `aria-labelledby`, or an `aria-label`.',
        ),
      )
    return undefined
  })
  return faults
}

function sizeOf(root: string, path: string): number {
  return statSync(join(root, decodeURI(path)), { throwIfNoEntry: false })?.size ?? 0
}
