import { withoutCode } from '../../../talk/without-code.ts'
import { type Draft, lose, replaceProse } from './deck-slide.ts'

/** What appears by and by, as it is written here. Marp's `*` lists are steps already; the other tools' are not. */
export function convertSteps(draft: Draft): void {
  if (draft.tool === 'marp') return
  replaceProse(draft, /^([ \t]*)[*+](?=[ \t]+\S)/gm, ([, indent = '']) => `${indent}-`)
  replaceProse(draft, /^([ \t]*\d+)\)(?=[ \t]+\S)/gm, ([, number = '']) => `${number}.`)
  if (draft.tool === 'reveal-md') revealFragments(draft)
  else slidevClicks(draft)
}

function revealFragments(draft: Draft): void {
  replaceProse(
    draft,
    /^([ \t]*)(-|\d+\.)([ \t].*?)\s*<!--\s*\.element:[^>]*\bfragment\b[^>]*-->/gm,
    (match, text) => {
      const [, indent = '', mark = ''] = match
      const words = text.slice(indent.length + mark.length).replace(/\s*<!--\s*\.element:[^>]*-->\s*$/, '')
      return `${indent}${mark === '-' ? '*' : mark.replace('.', ')')}${words}`
    },
  )
  replaceProse(
    draft,
    /^(?!\s*(?:[-*#]|\d+[.)]))(.+?)\s*<!--\s*\.element:[^>]*\bfragment\b[^>]*-->/gm,
    (_match, text) => {
      return `<div class="fragment">${text.replace(/\s*<!--\s*\.element:[^>]*-->\s*$/, '')}</div>`
    },
  )
}

function slidevClicks(draft: Draft): void {
  replaceProse(draft, /<v-?clicks\b[^>]*>[\s\S]*?<\/v-?clicks>/gi, (_match, text) =>
    text
      .replace(/<\/?v-?clicks\b[^>]*>/gi, '')
      .replace(/^-(?=[ \t])/gm, '*')
      .replace(/^(\d+)\.(?=[ \t])/gm, '$1)'),
  )
  replaceProse(
    draft,
    /<(v-?click|v-after)\b([^>]*)>|<\/(?:v-?click|v-after)>/gi,
    ([tag, name, attributes = ''], _text) => {
      if (name === undefined) return isInline(draft, tag) ? '</span>' : '</div>'
      return `<${isInline(draft, tag) ? 'span' : 'div'} class="fragment"${indexOf(attributes)}>`
    },
  )
  replaceProse(
    draft,
    /<[a-z][\w-]*\b[^<>]*\sv-(?:click|after)(?:\.[\w-]+)*(?:="[^"]*")?[^<>]*>/g,
    (match, text) => {
      if (/\.hide\b/.test(text)) lose(draft, match.index, 'what a step hides (`v-click.hide`)')
      const plain = text.replace(/\sv-(?:click|after)(?:\.[\w-]+)*(?:="([^"]*)")?/, (_all, at?: string) =>
        indexOf(at === undefined ? '' : `at="${at}"`),
      )
      return /\sclass="/.test(plain)
        ? plain.replace(/\sclass="/, ' class="fragment ')
        : plain.replace(/^<[\w-]+/, '$& class="fragment"')
    },
  )
}

/** Whether words stand beside a tag on its line, in its deck. */
function isInline({ body }: Draft, tag: string): boolean {
  const line =
    withoutCode(body)
      .split('\n')
      .find((text) => text.includes(tag)) ?? ''
  return (
    line.replace(/<\/?(?:v-?click|v-after)\b[^>]*>/gi, '').trim() !== '' &&
    !/^\s*<v-?click\b[^>]*>.*<\/v-?click>\s*$/i.test(line)
  )
}

/** The third click is the third step: of steps that come together, each says which. */
function indexOf(attributes: string): string {
  const [, at] = /\bat="(\d+)"/.exec(attributes) ?? []
  return at === undefined ? '' : ` data-fragment-index="${at}"`
}
