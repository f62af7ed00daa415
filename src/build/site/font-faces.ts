import { type AtRule, parse } from 'postcss'

/** A style sheet without its fonts, and them alone. @param wanted by the name of a font's family; others stay in the sheet. */
export function takeFontFaces(
  css: string,
  wanted: (family: string) => boolean = () => true,
): { readonly faces: readonly string[]; readonly rest: string } {
  const sheet = parse(css)
  const faces: string[] = []
  sheet.walkAtRules('font-face', (rule) => {
    if (!wanted(familyOf(rule))) return
    faces.push(rule.toString())
    rule.remove()
  })
  return { faces, rest: sheet.toString() }
}

function familyOf(rule: AtRule): string {
  let family = ''
  rule.walkDecls('font-family', ({ value }) => {
    family = value
  })
  return family
}
