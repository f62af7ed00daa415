import type { Page } from 'playwright-core'
import type { RuleCard } from '../rule.ts'
import type { Remark } from './deck-page.ts'
import type { Pixels } from './pixels.ts'
import type { Scene } from './scene.ts'

/** One step of one slide, in one theme and size. */
export interface View {
  readonly slide: string
  /** -1 before the first step. */
  readonly step: number
  readonly page: Page
  readonly scene: Scene
  /** What the page has said or asked for since the view before. */
  readonly remarks: readonly Remark[]
  /** Whether this is the tour's first view of all. */
  readonly first: boolean
  /** Whether theme and size are the first ones: what they do not change need not be looked at again. */
  readonly firstTheme: boolean
  readonly firstSize: boolean
  /** The window without its words. */
  background(): Promise<Pixels>
}

/** Something wrong in a view. The same message on the same words of a slide is told once, however often it is seen. */
export interface Sighting {
  /** Words of the slide, to find its place in the text by. */
  readonly words?: string
  /** An address, to find the slide that names it by; it may be another one than the slide in view. */
  readonly address?: string
  /** The slide that has it, where it may be another one than the slide in view. */
  readonly slide?: string
  /** No theme makes a difference, though it was looked for in one only. */
  readonly ofEveryTheme?: boolean
  readonly message: string
  readonly hint: string
}

/** A rule that looks at the built deck. */
export interface PictureRule extends RuleCard {
  readonly group: 'image'
  look(view: View): readonly Sighting[] | Promise<readonly Sighting[]>
}

/** The beginning of some words, to quote them in a message. */
export function quote(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 40 ? `« ${line.slice(0, 39)}… »` : `« ${line} »`
}
