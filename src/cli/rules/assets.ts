import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedTalk, TalkRule } from '../check/rule.ts'

/** Files in assets/ that nothing shows. */
export const assets: TalkRule = {
  name: 'assets',
  group: 'texte',
  finds: 'unused files in assets/',
  check(talk) {
    const shown = shownText(talk)
    return [...talk.files.assets]
      .filter((path) => !isForSpeaker(path) && !isShown(path, shown))
      .map((file) => ({
        file,
        line: 1,
        column: 1,
        message: 'no slide shows this file',
        hint: 'Show it, or take it out of assets/: everybody who opens the talk downloads it.',
      }))
  },
}

/** photos/ is for whoever gives the talk, and found by its names. */
function isForSpeaker(path: string): boolean {
  return path.startsWith('assets/photos/')
}

/** By its path, or as a symbol under its name. */
function isShown(path: string, shown: string): boolean {
  const name = path.split('/').at(-1) ?? path
  const symbol = `href="#${name.replace(/\.\w+$/, '')}"`
  return [path, encodeURI(path), symbol].some((text) => shown.includes(text))
}

/** The slides as they are served, and the pages around them. */
function shownText({ root, talk }: CheckedTalk): string {
  const slides = talk.chapters.flatMap((chapter) => chapter.slides)
  const pages = readdirSync(root).filter((name) => name.endsWith('.html'))
  return [
    ...slides.map(({ lead, heading = '', html }) => `${lead}${heading}${html}`),
    ...pages.map((name) => readFileSync(join(root, name), 'utf8')),
  ].join('\n')
}
