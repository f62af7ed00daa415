/** Sheets of what few talks show, each by what stands in a slide's HTML that needs it. */
const sheets: readonly (readonly [name: string, mark: RegExp])[] = [
  ['images', /<video|<audio|<img (?![^>]*\bphoto")/],
  ['video', /<video/],
  ['words', /<(?:blockquote|mark|math|sub|sup)\b|class="(?:task|foot-notes)|text-align:right/],
]

/** A page with the sheets that its slides need: a talk without pictures brings no styles for them. @param slides without it, all of them. */
export function withExtraStyles(page: string, slides?: string): string {
  const links = sheets
    .filter(([, mark]) => slides === undefined || mark.test(slides))
    .map(([name]) => `<link rel="stylesheet" href="/src/styles/extras/${name}.css" />`)
  return page.replace('</head>', `${links.join('')}</head>`)
}
