import { escapeHtml } from '../kit/escape-html.ts'
import { localeOf } from '../words/locales.ts'
import type { Photos } from './photos.ts'
import type { Settings } from './settings.ts'

/** HTML for `[[name arguments]]`. @throws a plain Error that says what can be written instead; its `cause` says what is wrong, where it is no argument. */
export type Insert = (context: InsertContext, args: readonly string[]) => string

/** What an insert may say about the talk as a whole. */
export interface InsertContext {
  readonly settings: Settings
  /** The id of the slide that the insert stands on. */
  readonly slide: string
  /** The chapters of the main talk: the ids of their slides, and how many problems they state. */
  readonly chapters: readonly {
    readonly title: string
    readonly slides: readonly string[]
    readonly problems: number
  }[]
  readonly photos: Photos
  /** Files below assets/. */
  readonly assets: ReadonlySet<string>
  readonly logos: Readonly<Record<string, Logo>>
}

export interface Logo {
  readonly title: string
  /** Of an Iconify set: `logos:redis`. */
  readonly icon: string
  /** Of a logo that has none of its own. */
  readonly color?: string | undefined
}

/** A drawing of assets/, which the page carries as a symbol, so that CSS can colour its parts. @param carried its name, where it moves from slide to slide: deck/carry.ts. */
export function drawing(
  { assets }: InsertContext,
  name: string,
  classes: string,
  label: string,
  carried?: string,
): string {
  const file = `assets/${name}.svg`
  if (!assets.has(file)) {
    const cause = `the picture \`${file}\` does not exist`
    throw new Error('Put the file back: this insert shows it.', { cause })
  }
  return `<svg class="symbol ${classes}" role="img" aria-label="${label}"${carried ? ` data-carried="${carried}"` : ''}><use href="#${name}"/></svg>`
}

/** One of the speaker's own pictures, or nothing where there is none. */
export function photo(context: InsertContext, name: string, classes: string, label: string): string {
  const path = context.photos.get(name)
  if (path === undefined) return ''
  return `<img class="${classes} photo" src="${escapeHtml(path)}" alt="${words(context, label)}">`
}

export function paragraph(context: InsertContext, name: string, text: string | undefined): string {
  return text ? `<p class="${name}">${words(context, text)}</p>` : ''
}

/** Text with the typography of the talk's language, as HTML. */
export function words({ settings }: Pick<InsertContext, 'settings'>, text: string): string {
  return escapeHtml(localeOf(settings.lang).typography(text))
}
