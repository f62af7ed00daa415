import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { engineRoot } from '../../build/engine-root.ts'

/** Copies the talk of a language from templates/ into a folder. Its code then finds the engine from there. */
export function writeTemplate(language: string, folder: string): void {
  const templates = join(engineRoot, 'templates')
  cpSync(join(templates, language), folder, {
    recursive: true,
    filter: (path) => !made.has(relative(join(templates, language), path)),
  })
  cpSync(join(templates, 'waiting-figure.ts'), join(folder, 'waiting-figure.ts'))
  writeIgnored(folder)
  const engine = relative(folder, engineRoot).split(sep).join('/')
  for (const name of ['talk.config.ts', 'figures.ts', 'waiting-figure.ts']) {
    const path = join(folder, name)
    const code = readFileSync(path, 'utf8')
      .replaceAll("'../waiting-figure.ts'", "'./waiting-figure.ts'")
      .replace(/'(?:\.\.\/)+src\//g, `'${engine}/src/`)
    writeFileSync(path, code)
  }
}

/** What is made of a talk is not kept with it. */
export function writeIgnored(folder: string): void {
  writeFileSync(join(folder, '.gitignore'), [...made].map((name) => `${name}/\n`).join(''))
}

const made = new Set(['dist', 'dist-public', 'dist-un-fichier', 'planches', 'node_modules'])
