import type { Plugin, Rolldown } from 'vite'
import { changeDeck } from './change-deck.ts'
import { inlineScript } from './inline-script.ts'

/** Puts the deck's own code behind its slides: keys work once the page has come, without asking for another file first. */
export function inlineCode(): Plugin {
  return changeDeck('inline-code', (html, { bundle }) => withCode(html, bundle))
}

const moduleTag = /\s*<script type="module"[^>]* src="\.\/([^"]+\.js)"><\/script>/

/** @param bundle loses the file whose code the page now holds. */
export function withCode(html: string, bundle: Rolldown.OutputBundle): string {
  const [tag = '', name = ''] = moduleTag.exec(html) ?? []
  const code = bundle[name]
  if (code?.type !== 'chunk') throw new Error('index.html names no code of its own')
  const user = Object.values(bundle).find((file) => file.type === 'chunk' && file.imports.includes(name))
  if (user)
    throw new Error(
      `${user.fileName} imports what stands in the deck's page: put it into the group \`shared\` of vite.config.ts`,
    )
  delete bundle[name]
  return html.replace(tag, '').replace('</body>', () => `${inlineScript(code.code)}\n  </body>`)
}
