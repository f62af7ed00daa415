import { type Draft, replaceProse } from './deck-slide.ts'

const two =
  /<div\b[^>]*class="[^"]*(?:grid-cols-2|columns|two-col)[^"]*"[^>]*>\s*<div\b[^>]*>([\s\S]*?)<\/div>\s*<div\b[^>]*>([\s\S]*?)<\/div>\s*<\/div>/g

/** Two columns become two halves, with a line `***` between them. */
export function convertColumns(draft: Draft): void {
  const divide = () => {
    draft.layout = 'deux'
    return '***'
  }
  replaceProse(draft, /^::right::[ \t]*$/gm, divide)
  replaceProse(draft, two, (_match, text) => {
    const [, , left = '', right = ''] = text.split(/<div\b[^>]*>/)
    return `${left.replace(/<\/div>\s*$/, '')}\n\n${divide()}\n\n${right.replace(/<\/div>\s*<\/div>\s*$/, '')}`
  })
}
