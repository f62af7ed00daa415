import { renderCode } from '../../../src/talk/code.ts'
import { addLanguages } from '../../../src/talk/code-languages.ts'
import { thanos } from '../../../src/thanos/thanos.ts'

addLanguages(thanos.grammars ?? {})

/** The coloured words of a code and the class of each, as `class:word`. */
export function tokens(code: string, language: string): string[] {
  const html = renderCode(code, language)
  return [...html.matchAll(/<span class="hljs-([\w-]+)">([^<]*)/g)].map(
    ([, name, word]) =>
      `${name}:${(word ?? '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&gt;', '>').replaceAll('&lt;', '<')}`,
  )
}
