import { expect, test } from 'vitest'
import { withoutRules } from '../../src/reveal/trim-styles.ts'

test.each([
  ['.r-overlay{color:red}.reveal{margin:0}', '.reveal{margin:0}'],
  ['.reveal.zoom .past,.reveal .past[data-transition=zoom]{opacity:0}.a{b:c}', '.a{b:c}'],
  [
    '.reveal .past[data-transition~="fade-out"]{opacity:0}',
    '.reveal .past[data-transition~=fade-out]{opacity:0}',
  ],
  ['.reveal.zoom .past,.reveal .present{opacity:1}', '.reveal.zoom .past,.reveal .present{opacity:1}'],
  ['@media (width>=9px){.r-overlay{a:b}.c{d:e}}.scroll-page{f:g}', '@media (width>=9px){.c{d:e}}'],
  ['.a{b:c}@media print{html:not(.print-pdf) .reveal{d:e}}', '.a{b:c}'],
  ['.a:not(.slide){b:c}.d:not(.e){f:g}', '.d:not(.e){f:g}'],
  ['.a{content:"}.slide{"}.slide{b:c}', '.a{content:"}.slide{"}'],
])('of « %s » stays « %s »', (css, kept) => {
  expect(withoutRules(css)).toBe(kept)
})
