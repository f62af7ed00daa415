import { escapeHtml } from './escape-html.ts'

type AttributeValue = string | number | boolean | undefined

/**
 * An element of HTML or SVG as text. Numbers are rounded to a tenth, `true` writes the bare name, `false` and `undefined` leave it out.
 * @param content markup: words go through `escapeHtml` first.
 */
export function markup(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  content: string | readonly string[] = '',
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return []
    if (value === true) return [` ${key}`]
    return [` ${key}="${typeof value === 'number' ? rounded(value) : escapeHtml(value)}"`]
  })
  return `<${name}${written.join('')}>${typeof content === 'string' ? content : content.join('')}</${name}>`
}

function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be drawn`)
  return Math.round(value * 10) / 10
}
