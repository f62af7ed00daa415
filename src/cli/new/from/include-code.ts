import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fenceInfo } from './convert-fences.ts'
import { type Draft, lose, replaceProse } from './deck-slide.ts'

/**
 * Puts the code in that a Slidev deck takes from files: `<<< @/snippets/a.ts#region ts {2|3}`. Lines move: this comes when all that is lost
 * has been told. @param folder where the deck lies, which is `@`
 */
export function includeCode(draft: Draft, folder: string): void {
  const within = draft.file === undefined ? folder : dirname(draft.file)
  replaceProse(
    draft,
    /^<<<[ \t]*([^\s#{]+)(?:#([\w-]+))?[ \t]*([\w+-]*)[ \t]*(.*)$/gm,
    ([, name = '', region, language, rest = ''], text) => {
      const path = name.startsWith('@/') ? join(folder, name.slice(2)) : join(within, name)
      const code = existsSync(path) ? regionOf(readFileSync(path, 'utf8'), region) : undefined
      if (code === undefined) {
        lose(
          draft,
          draft.body.indexOf(text),
          `the code of ${name}${region ? `#${region}` : ''}, which is not there`,
        )
        return ''
      }
      const { info } = fenceInfo(
        `${language || extname(path).slice(1)} ${rest.trim()}`,
        code.split('\n').length,
      )
      return `\`\`\`${info}\n${code}\n\`\`\``
    },
  )
}

/** What stands between `#region name` and `#endregion`; undefined where there is none of that name. */
function regionOf(text: string, name: string | undefined): string | undefined {
  const lines = text.trimEnd().split(/\r?\n/)
  if (name === undefined) return lines.join('\n')
  const start = lines.findIndex((line) => new RegExp(`#?region\\s+${name}\\b`).test(line))
  const end = lines.findIndex((line, index) => index > start && /#?endregion\b/.test(line))
  return start < 0 ? undefined : lines.slice(start + 1, end < 0 ? undefined : end).join('\n')
}
