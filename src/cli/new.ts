import { existsSync, readdirSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { localeCodes } from '../words/locales.ts'
import { Failure, runCommand } from './failure.ts'
import { writeDeck } from './new/from/write-deck.ts'
import { writeTemplate } from './new/write-template.ts'
import { readArguments } from './read-arguments.ts'

const help = `npm run new -- FOLDER [options]: writes a small talk that explains itself.

  --lang fr        its language: ${localeCodes.join(' or ')}
  --from DECK.md   made from a deck of Slidev, Marp or reveal-md instead
  --help           this text`

const options = {
  lang: { type: 'string', default: 'fr' },
  from: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

await runCommand(async () => {
  const given = process.argv.slice(2)
  const at = given.findIndex(
    (arg, index) => !arg.startsWith('-') && !['--lang', '--from'].includes(given[index - 1] ?? ''),
  )
  const { values, refuse } = readArguments('new', at === -1 ? given : given.toSpliced(at, 1), options)
  if (values.help) return console.log(help)
  const { lang } = values
  if (!localeCodes.includes(lang)) throw refuse(`--lang is ${localeCodes.join(' or ')}, not ${lang}`)
  if (at === -1) throw refuse('Name the folder of the talk: `npm run new -- ../my-talk`')
  const folder = resolve(given[at] ?? '')
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Failure(2, `${folder} is not empty: name a folder that does not exist yet.`)
  if (values.from === undefined) writeTemplate(lang, folder)
  else console.log(`${(await writeDeck(resolve(values.from), folder, lang)).join('\n')}\n`)
  const path = relative(process.cwd(), folder)
  const name = /\s/.test(path) ? `'${path}'` : path
  console.log(`${name}/ holds your talk: its words are in slides/. To see it, live:

  npm start -- --talk ${name}

\`npm run check -- --talk ${name}\` reads it for you; build, pdf and export take --talk too.`)
})
