import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkTalk } from '../../src/cli/check/check-talk.ts'
import { silence } from '../../src/cli/progress.ts'
import { findingLines } from './finding-lines.ts'

const bare: Readonly<Record<string, string>> = {
  'slides/talk.yaml': 'title: Un titre\n',
  'slides/01-un.md': '---\ntitle: Un chapitre\n---\n\n---\nid: un\n---\n\n# Un titre\n',
  'slides/script.md': '## un\ndurée: 0:30\n\nUn mot.\n',
}

/** Writes a talk into a folder of its own: a small one without faults, with these files in place of its own. */
export function writeTalk(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'talk-'))
  for (const [path, content] of Object.entries({ ...bare, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

/** What some rules find in a talk of these files. */
export async function findingsIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...rules: string[]
): Promise<string[]> {
  const root = writeTalk(files)
  try {
    return findingLines((await checkTalk(root, { rules: new Set(rules) }, silence)).findings)
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** A chapter of one slide, whose Markdown begins on line 8. */
export function slideWith(markdown: string, head = ''): string {
  return `---\ntitle: Un chapitre\n---\n---\nid: un\n${head || 'layout: points'}\n---\n${markdown}\n`
}
