import type { ScriptSection } from './script.ts'
import type { Settings } from './settings.ts'
import type { SlideSource } from './slides.ts'
import type { TextFile } from './text-file.ts'

/** What a slide or its words promise, and talk.yaml does not say yet. */
export interface Waiting {
  readonly key: WaitingKey
  readonly slide: string
  /** What says so: an insert of the slide, or words of the script. */
  readonly promise: string
  readonly file: string
  /** Where to fill it in, from 1: the key's own line, commented out, or the last one. */
  readonly line: number
}

const promises = {
  speaker: { inserts: ['orateur', 'speaker'], words: undefined },
  company: { inserts: ['entreprise', 'company'], words: undefined },
  url: { inserts: ['qr'], words: /QR[ -]codes?/i },
  links: { inserts: ['liens', 'links'], words: undefined },
} as const

export type WaitingKey = keyof typeof promises

/** What the talk still waits for before it is given, each once, at the first slide that promises it. */
export function beforeStage(
  settings: Settings,
  slides: readonly { readonly source: SlideSource; readonly section: ScriptSection | undefined }[],
  file: TextFile | undefined,
): Waiting[] {
  return (Object.keys(promises) as WaitingKey[]).flatMap((key): Waiting[] => {
    const value = settings[key]
    if (file === undefined || (Array.isArray(value) ? value.length > 0 : value !== undefined)) return []
    const { inserts, words } = promises[key]
    for (const { source, section } of slides) {
      const shown = inserts.map((name) => `[[${name}]]`).find((insert) => source.body.includes(insert))
      const said = words && section?.passages.map(({ text }) => words.exec(text)?.[0]).find(Boolean)
      const promise = shown ?? said
      if (promise) return [{ key, slide: source.id, promise, file: file.file, line: lineOf(file.text, key) }]
    }
    return []
  })
}

function lineOf(text: string, key: string): number {
  const lines = text.trimEnd().split('\n')
  const at = lines.findIndex((line) => new RegExp(`^(?:# ?)?${key}\\s*:`).test(line))
  return at === -1 ? lines.length : at + 1
}
