import type { Problem } from './problem.ts'

/** A file of the talk, ready to be read: Unix line ends, no byte order mark. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

/** Text as the readers want it; the Problem if it is no text at all. */
export function textFile(path: string, content: string): { file: TextFile; problem?: Problem } {
  const file = { file: path, text: content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') }
  if (!content.includes('\0') && !content.includes('\uFFFD')) return { file }
  const message = 'this is not a UTF-8 text file'
  const hint = 'Save it as UTF-8, or move it out of slides/ if it is a picture or an archive.'
  return { file, problem: { file: path, line: 1, column: 1, message, hint } }
}
