import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../fixtures/talk/', import.meta.url))

/** The text of one file of tests/fixtures/talk/. */
export function readFixture(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The files of a fixture's slides/, by path, as `readTalk` takes them. */
export function readFixtureTexts(name: string): Map<string, string> {
  const paths = readdirSync(join(root, name, 'slides')).map((file) => `slides/${file}`)
  return new Map(paths.map((path) => [path, readFixture(join(name, path))]))
}
