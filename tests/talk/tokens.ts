import { renderCode } from '../../src/talk/code.ts'

/** The coloured words of a code and the class of each, as `class:word`. */
export function tokens(code: string, language: string): string[] {
  const html = renderCode(code, language)
  return [...html.matchAll(/<span class="hljs-([\w-]+)">([^<]*)/g)].map(
    ([, name, word]) =>
      `${name}:${(word ?? '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&gt;', '>').replaceAll('&lt;', '<')}`,
  )
}
