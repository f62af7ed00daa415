/** Typography for HTML that a slide passes through: only the text between its tags, and not inside code, scripts and styles. */
export function typographyInHtml(html: string, typography: (text: string) => string): string {
  const parts = html.split(
    /(<(?:code|pre|script|style|svg)\b[\s\S]*?<\/(?:code|pre|script|style|svg)>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|&[#\w]+;)/i,
  )
  return parts.map((part, index) => (index % 2 === 0 ? typography(part) : part)).join('')
}
