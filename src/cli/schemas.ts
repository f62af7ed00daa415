import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { settingsSchema } from '../talk/settings.ts'
import { chapterSchema, slideSchema } from '../talk/slides.ts'

/** The files that editors complete and check YAML by: their paths and texts, made from what the readers check. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['.vscode/talk.schema.json', schemaText('slides/talk.yaml', settingsSchema)],
    ['.vscode/slide.schema.json', schemaText('The head of a slide', slideSchema)],
    ['.vscode/chapter.schema.json', schemaText('The head of a chapter', chapterSchema)],
  ])
}

function schemaText(title: string, schema: z.ZodType): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, undefined, 2)}\n`
}

/** `npm run schemas` writes them. */
if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of editorSchemas()) writeFileSync(join(process.cwd(), path), text)
