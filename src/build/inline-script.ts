/** A module as it may stand in a page: none of its strings ends or hides the element. */
export function inlineScript(code: string): string {
  const safe = code.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--')
  return `<script type="module">${safe}</script>`
}
