import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { pictureFile, plainSlides } from './plain-slides.ts'

/** Builds the slides below `root` as a plain reveal deck, bundled by Vite as it comes, into `outDir`. */
export async function buildYardstick(project: string, root: string, outDir: string): Promise<void> {
  // Inside the project, so that its packages are found.
  const source = join(project, 'node_modules/.cache/bench-yardstick')
  rmSync(source, { recursive: true, force: true })
  mkdirSync(join(source, 'public'), { recursive: true })
  cpSync(join(root, 'assets', pictureFile), join(source, 'public', pictureFile))
  cpSync(join(import.meta.dirname, 'main.ts'), join(source, 'main.ts'))
  const shell = readFileSync(join(import.meta.dirname, 'index.html'), 'utf8')
  const slides = await plainSlides(root)
  writeFileSync(
    join(source, 'index.html'),
    shell.replace('<!--slides-->', () => slides),
  )
  await build({
    root: source,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 6000 },
  })
}
