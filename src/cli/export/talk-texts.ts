import { type Passage, readScript } from '../../talk/script.ts'
import { readChapter } from '../../talk/slides.ts'
import type { TalkFiles } from '../../talk/talk.ts'
import { textFile } from '../../talk/text-file.ts'

/** The Markdown of a slide and of what is said on it. */
export interface SlideTexts {
  readonly body: string
  /** What is said before the first step, after it, after the second … */
  readonly said: readonly string[]
}

/** The Markdown as its authors wrote it, by the ids of the slides. */
export function readTalkTexts({ texts }: TalkFiles): ReadonlyMap<string, SlideTexts> {
  const files = [...texts].map(([path, content]) => textFile(path, content).file)
  const said = new Map<string, readonly Passage[]>()
  const script = files.find(({ file }) => file === 'slides/script.md')
  for (const { slide, passages } of script ? readScript(script).sections : []) said.set(slide, passages)
  const bodies = new Map<string, string>()
  for (const file of files.filter((each) => /^slides\/\d+-[^/]+\.md$/.test(each.file)))
    for (const { id, body } of readChapter(file).slides) bodies.set(id, body)
  return new Map(
    [...new Set([...bodies.keys(), ...said.keys()])].map((id) => [
      id,
      { body: bodies.get(id) ?? '', said: (said.get(id) ?? []).map(({ text }) => text.trim()) },
    ]),
  )
}
