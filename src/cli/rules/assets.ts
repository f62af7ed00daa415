import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageNames } from '../../build/engine-pages.ts'
import { engineRoot } from '../../build/engine-root.ts'
import { badgeName } from '../../talk/badges.ts'
import type { CheckedTalk, Fault, TalkRule } from '../rule.ts'

/** Files in assets/ that nothing shows. */
export const assets: TalkRule = {
  name: 'assets',
  group: 'texte',
  finds: 'unused files in assets/, photos that git leaves out',
  check(talk) {
    const shown = shownText(talk)
    const needed = neededByInserts(talk)
    const unused = [...talk.files.assets].filter(
      (path) =>
        !isForSpeaker(path) &&
        !isData(path) &&
        !needed.has(path) &&
        !isShown(path, shown) &&
        !isBadge(path, talk),
    )
    const hint = 'Show it, or take it out of assets/: everybody who opens the talk downloads it.'
    const idle = unused.map((file) => ({ file, message: 'no slide shows this file', hint }))
    return [...idle, ...leftOut(talk)]
  },
}

/** photos/ is for whoever gives the talk, and found by its names. */
function isForSpeaker(path: string): boolean {
  return path.startsWith('assets/photos/')
}

/** No slide can show it: code of the talk's own reads it. */
function isData(path: string): boolean {
  return path.endsWith('.json')
}

/** A site that is published from the repository has none of the photos that git ignores. */
function leftOut({ root, files }: CheckedTalk): Fault[] {
  const photos = [...files.assets].filter((path) => isForSpeaker(path) && !path.endsWith('.md'))
  if (photos.length === 0) return []
  const { stdout } = spawnSync('git', ['check-ignore', '--', ...photos], { cwd: root, encoding: 'utf8' })
  const message = 'git leaves this photo out: a site that is published from the repository lacks it'
  const hint = 'Publish from this machine, or keep it with the talk: `git add --force`.'
  return (stdout ?? '')
    .split('\n')
    .flatMap((file) => (file ? { file, message, hint, quiet: true as const } : []))
}

/** On a node of a diagram, which names it. */
function isBadge(path: string, { talk }: CheckedTalk): boolean {
  const name = badgeName(path)
  const diagrams = talk.chapters.flatMap(({ slides }) => slides.flatMap((slide) => slide.diagrams))
  return name !== undefined && diagrams.some(({ badges }) => Object.hasOwn(badges, name))
}

/** By its path, or as a symbol under its name. */
function isShown(path: string, shown: string): boolean {
  const name = path.split('/').at(-1) ?? path
  const symbol = `href="#${name.replace(/\.\w+$/, '')}"`
  return [path, encodeURI(path), symbol].some((text) => shown.includes(text))
}

/** What an insert needs, also where one of the speaker's pictures stands in its place: another machine does not have that. */
function neededByInserts({ origins, files: { drawings = {} } }: CheckedTalk): ReadonlySet<string> {
  const bodies = [...origins.values()].map(({ source }) => source.body).join('\n')
  const named = [...bodies.matchAll(/^\[\[\s*([^\s[\]]+)/gm)].map(([, name = '']) => drawings[name])
  return new Set(named.map((drawing) => `assets/${drawing}.svg`))
}

/** The slides as they are served, and the pages around them. */
function shownText({ talk }: CheckedTalk): string {
  const slides = talk.chapters.flatMap((chapter) => chapter.slides)
  return [
    ...slides.map(({ lead, heading = '', html }) => `${lead}${heading}${html}`),
    ...pageNames.map((name) => readFileSync(join(engineRoot, name), 'utf8')),
  ].join('\n')
}
