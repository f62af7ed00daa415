import type { Locale } from '../words/locale.ts'
import type { Problem } from './problem.ts'
import { type TextFile, textFile } from './text-file.ts'
import { translationLanguage } from './translation.ts'

/** The texts of slides/ that are no chapters. */
export const [settingsFile, scriptFile] = ['slides/talk.yaml', 'slides/script.md']

/** Whether the talk reads a file of slides/. */
export function isPartOfTalk(path: string, { code, writing }: Locale): boolean {
  const known = [settingsFile, scriptFile, writing.wordList].includes(path)
  return known || translationLanguage(path, code) !== undefined || isChapter(path)
}

export function strayFile(file: string): Problem {
  const hint =
    'Chapters are named by two digits and a word (`03-limites.md`); move other files out of slides/.'
  return { file, line: 1, column: 1, message: 'this file is no part of the talk', hint }
}

export const noChapter: Problem = {
  file: 'slides/01-ouverture.md',
  line: 1,
  column: 1,
  message: 'there is no chapter',
  hint: 'Write a first one in slides/, named by two digits and a word: `01-ouverture.md`.',
}

/** The texts that can be read; what is wrong with others is told. */
export function readable(texts: ReadonlyMap<string, string>, problems: Problem[]): Map<string, TextFile> {
  const files = new Map<string, TextFile>()
  for (const [path, content] of texts) {
    const { file, problem } = textFile(path, content)
    if (problem) problems.push(problem)
    else files.set(path, file)
  }
  return files
}

/** The chapters, in their order. */
export function chapterFiles(files: ReadonlyMap<string, TextFile>): TextFile[] {
  const chapters = [...files.values()].filter(({ file }) => isChapter(file))
  return chapters.sort((a, b) => (a.file < b.file ? -1 : 1))
}

export function isChapter(path: string): boolean {
  return /^slides\/\d+-[^/]+\.md$/.test(path)
}
