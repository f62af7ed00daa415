import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Drawing, DrawOrder } from '../../diagrams/draw-order.ts'
import type { Fit } from '../../diagrams/fit.ts'
import { diagramSlot } from '../../kit/slide-size.ts'
import type { Diagram } from '../../talk/fence.ts'
import type { Problem } from '../../talk/problem.ts'
import type { Talk } from '../../talk/talk.ts'
import type { Locale } from '../../words/locale.ts'
import { localeOf } from '../../words/locales.ts'
import { findBrowser, launchBrowser } from '../browser.ts'
import { cacheFolder, engineRoot } from '../engine-root.ts'
import type { DrawnDiagrams } from '../pages/pages.ts'
import { loadTheme } from '../theme/load-theme.ts'
import type { Theme } from '../theme/read-theme.ts'
import { diagramProblem } from './diagram-problem.ts'
import { openDrawingRoom } from './drawing-room.ts'
import { iconProblems, iconsIn } from './icon-sets.ts'

export interface DrawnAhead {
  readonly drawn: DrawnDiagrams
  readonly problems: readonly Problem[]
  /** The ways to lay out that were found. */
  readonly fits: readonly (readonly [Diagram, Fit])[]
}

/**
 * Draws every diagram of the talk in a headless browser, with the font of its theme. Drawings are kept by content in `node_modules/.cache`, so that a browser
 * starts only for new ones. @returns undefined if there are new ones and no browser.
 */
export async function drawAhead(root: string, talk: Talk): Promise<DrawnAhead | undefined> {
  const { theme } = (await loadTheme(root)) ?? {}
  const locale = localeOf(talk.settings.lang)
  const tools = toolsFingerprint(locale)
  const cache = openCache(hash(tools, ...fontsOf(theme)))
  const tasks = diagramTasks(talk)
  const missing = tasks.filter(({ order }) => !cache.read(order))
  if (missing.length > 0) {
    const path = findBrowser()
    if (!path) return undefined
    const browser = await launchBrowser(path)
    try {
      const room = await openDrawingRoom(browser, locale, theme, tools)
      for (const { order } of missing) cache.write(order, await room.draw(order))
    } finally {
      await browser.close()
    }
  }
  const drawn = new Map<string, string>()
  const problems: Problem[] = []
  const fits: [Diagram, Fit][] = []
  for (const { diagram, order } of tasks) {
    problems.push(...iconProblems(diagram))
    const drawing = cache.read(order)
    if (!drawing) throw new Error(`diagram ${order.id} was not drawn`)
    if (drawing.html !== undefined) drawn.set(order.id, drawing.html)
    if (drawing.fit) fits.push([diagram, drawing.fit])
    if (drawing.mistake) problems.push(diagramProblem(diagram, drawing.mistake))
  }
  return { drawn, problems, fits }
}

interface DiagramTask {
  readonly diagram: Diagram
  readonly order: DrawOrder
}

function diagramTasks(talk: Talk): DiagramTask[] {
  return talk.chapters.flatMap((chapter) =>
    chapter.slides.flatMap((slide) =>
      slide.diagrams.map((diagram) => {
        const { id, source, firstStep, badges, roles, lines } = diagram
        return {
          diagram,
          order: {
            id,
            source,
            firstStep,
            slot: diagramSlot(slide.layout),
            icons: iconsIn(source),
            badges,
            ...(roles && { roles }),
            ...(lines && { lines }),
            title: slide.title,
          },
        }
      }),
    ),
  )
}

interface DrawingCache {
  read(order: DrawOrder): Drawing | undefined
  write(order: DrawOrder, drawing: Drawing): void
}

/** Drawings by all that they depend on: the order, and `tools` that drew it. */
function openCache(tools: string): DrawingCache {
  const folder = cacheFolder('diagrams')
  const path = (order: DrawOrder) => join(folder, `${hash(tools, JSON.stringify(order))}.json`)
  return {
    read(order) {
      try {
        return JSON.parse(readFileSync(path(order), 'utf8')) as Drawing
      } catch {
        return undefined // absent, or cut off while it was written: it is drawn again
      }
    },
    write(order, drawing) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path(order), JSON.stringify(drawing))
    },
  }
}

/** What of a theme changes the measures of words. */
function fontsOf(theme: Theme | undefined): string[] {
  const texts = theme?.dark.get('--police-texte')
  if (!theme || texts === undefined) return []
  return [
    texts,
    ...theme.fonts.flatMap(({ family, path, descriptors }) => [
      family,
      descriptors,
      readFileSync(path, 'base64'),
    ]),
  ]
}

/** Our drawing code and its words, the versions of Mermaid and of the fonts. */
function toolsFingerprint({ words }: Locale): string {
  const code = ['src/diagrams', 'src/kit'].flatMap((folder) =>
    readdirSync(join(engineRoot, folder)).map((name) => join(folder, name)),
  )
  const files = [...code.sort(), 'src/words/fill.ts', 'package-lock.json']
  return hash(
    JSON.stringify(words.diagrams),
    ...files.map((file) => readFileSync(join(engineRoot, file), 'utf8')),
  )
}

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex')
}
