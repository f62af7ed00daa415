import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const source = join(import.meta.dirname, '../src')

interface Import {
  readonly from: string
  readonly to: string
  /** `import type`: gone when the code runs. */
  readonly typeOnly: boolean
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))

const imports: readonly Import[] = files.flatMap((from) => {
  const text = readFileSync(join(source, from), 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...statements].map(([, type, fixed, lazy]) => ({
    from,
    to: resolve(from, fixed ?? lazy ?? ''),
    typeOnly: type !== undefined,
  }))
})

function resolve(from: string, to: string): string {
  if (to.startsWith('words:')) return `words/fr/${to.slice('words:'.length)}.ts`
  return to.startsWith('.') ? normalize(join(dirname(from), to)).replaceAll('\\', '/') : to
}

/** A folder of src/; commands of the talk's own are a room above the engine's. */
const room = (file: string) => (file.startsWith('thanos/lab/') ? 'thanos/lab' : (file.split('/')[0] ?? file))

/** The commands stand beside what they share; each has a folder of its own for what it alone does. */
const commands: readonly string[] = [
  'cli/check.ts',
  'cli/pdf.ts',
  'cli/export.ts',
  'cli/schemas.ts',
  'cli/start.ts',
  'cli/build.ts',
  'cli/preview.ts',
  'cli/new.ts',
  'cli/salle.ts',
  'cli/translation.ts',
]
const cliFolder = (file: string) => {
  const parts = file.split('/')
  if (commands.includes(file)) return 'commands'
  return parts.length > 2 ? (parts[1] ?? file) : 'shared'
}
const isOurs = ({ to }: Import) => files.includes(to)

/** What each folder may import, besides itself. */
const below: Readonly<Record<string, readonly string[]>> = {
  words: [],
  kit: ['words'],
  talk: ['kit', 'words'],
  diagrams: ['kit', 'words'],
  figures: ['kit', 'words'],
  thanos: ['figures', 'talk', 'kit', 'words'],
  'thanos/lab': ['thanos', 'cli', 'build', 'talk', 'kit', 'words'],
  sync: ['kit', 'words'],
  offline: ['kit', 'words'],
  subtitles: ['sync', 'kit', 'words'],
  build: ['talk', 'subtitles', 'diagrams', 'figures', 'kit', 'words'],
  reveal: ['build', 'kit', 'words'],
  deck: ['reveal', 'subtitles', 'talk', 'diagrams', 'figures', 'sync', 'offline', 'kit', 'words'],
  speaker: ['subtitles', 'diagrams', 'sync', 'offline', 'kit', 'words'],
  viewer: ['subtitles', 'sync', 'kit', 'words'],
  remote: ['speaker', 'sync', 'kit', 'words'],
  document: ['diagrams', 'offline', 'kit', 'words'],
  'one-file': ['deck'],
  pdf: ['kit'],
  cli: ['build', 'reveal', 'talk', 'subtitles', 'diagrams', 'pdf', 'sync', 'kit', 'words'],
}

/** What each folder of cli/ may import of cli/, besides itself. */
const belowInCli: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  prose: ['shared'],
  picture: ['shared'],
  rules: ['prose', 'picture', 'shared'],
  check: ['rules', 'picture', 'shared'],
  pdf: ['shared'],
  export: ['shared'],
  new: ['check', 'rules', 'prose', 'shared'],
  salle: ['shared'],
  translation: ['check', 'rules', 'shared'],
  commands: ['check', 'pdf', 'export', 'new', 'salle', 'translation', 'shared'],
}

/** The only places that know a library. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  'reveal.js': ['deck/', 'reveal/'],
  mermaid: ['diagrams/'],
  elkjs: ['diagrams/elk-graph.ts', 'diagrams/bundles.ts'],
  'markdown-it': ['talk/markdown.ts', 'talk/markdown/'],
  'highlight.js': [
    'talk/code.ts',
    'talk/code-languages.ts',
    'build/reading/talk-config.ts',
    'thanos/grammars/',
  ],
  'playwright-core': ['build/', 'cli/'],
  yaml: ['talk/yaml-block.ts', 'cli/new/from/split-deck.ts'],
  zod: ['talk/yaml-', 'talk/settings.ts', 'talk/slides.ts', 'build/reading/talk-config.ts', 'cli/schemas.ts'],
  parse5: ['talk/html-tree.ts', 'talk/confine.ts'],
  temml: ['talk/markdown/tex.ts'],
  uqr: ['talk/inserts.ts', 'cli/salle/open-room.ts', 'kit/show-qr.ts'],
  aedes: ['cli/salle/broker.ts'],
  ws: ['cli/salle/'],
  postcss: ['build/'],
  mrmime: ['build/site/serve-files.ts'],
  '@codemirror': ['thanos/figures/promql-field/'],
  '@lezer': ['thanos/figures/promql-field/'],
  '@prometheus-io': ['thanos/figures/promql-field/'],
  'd3-scale': ['figures/', 'thanos/figures/'],
  'pdf-lib': ['pdf/'],
  pptxgenjs: ['cli/export/powerpoint.ts'],
  jszip: ['cli/export/powerpoint.ts'],
  n2words: ['words/'],
  lightningcss: ['build/', 'reveal/trim-styles.ts'],
  rolldown: ['build/'],
  vite: ['build/', 'reveal/trim-reveal.ts', 'cli/', 'deck/live.ts', 'speaker/live.ts'],
  nspell: ['cli/prose/dictionary.ts'],
  'fastest-levenshtein': [
    'cli/prose/dictionary.ts',
    'diagrams/steps.ts',
    'talk/code-languages.ts',
    'build/reading/talk-config.ts',
    'build/theme/',
  ],
  'axe-core': ['cli/picture/axe.ts'],
  chokidar: ['cli/check/watch-files.ts'],
  'subset-font': ['build/site/subset-fonts.ts'],
  sharp: [
    'build/reading/convert-photos.ts',
    'build/reading/convert-pictures.ts',
    'build/site/app-icons.ts',
    'cli/picture/',
  ],
}

describe('imports', () => {
  test('are found', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(imports.filter(isOurs).length).toBeGreaterThan(60)
  })

  test('go down only, between folders', () => {
    const upward = imports.filter(isOurs).filter(({ from, to, typeOnly }) => {
      const [above, under] = [room(from), room(to)]
      // A page may know the shape of what the build sends it.
      if ((above === 'deck' || above === 'speaker') && under === 'build' && typeOnly) return false
      // A talk may know the shape of what it hands over.
      if (above === 'thanos' && ['build', 'speaker'].includes(under) && typeOnly) return false
      return above !== under && !below[above]?.includes(under)
    })
    expect(upward).toEqual([])
    expect(new Set(files.map(room))).toEqual(new Set(Object.keys(below)))
  })

  test('go down only, between the folders of cli/', () => {
    const upward = imports.filter(isOurs).filter(({ from, to }) => {
      if (room(from) !== 'cli' || room(to) !== 'cli') return false
      const [above, under] = [cliFolder(from), cliFolder(to)]
      return above !== under && !belowInCli[above]?.includes(under)
    })
    expect(upward).toEqual([])
    const folders = files.filter((file) => room(file) === 'cli').map(cliFolder)
    expect(new Set(folders)).toEqual(new Set(Object.keys(belowInCli)))
  })

  test('leave the engine without a word of the talk', () => {
    const ofTalk = /thanos|prometheus|gauntlet|gantelet|grafana/i
    const named = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|css)$/.test(file) && !file.startsWith('thanos'))
      .filter((file) => ofTalk.test(readFileSync(join(source, file), 'utf8')))
    expect(named).toEqual([])
  })

  test('make no circles, shapes included', () => {
    const circles: string[] = []
    const followed = new Set<string>()
    const follow = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
        return
      }
      if (followed.has(file)) return
      followed.add(file)
      for (const { to } of imports.filter((entry) => entry.from === file && isOurs(entry)))
        follow(to, [...trail, file])
    }
    for (const file of files) follow(file, [])
    expect(circles).toEqual([])
  })

  test('reach each library from as few files as its job needs', () => {
    const elsewhere = imports.filter(({ from, to }) => {
      const library = Object.keys(libraries).find((name) => to === name || to.startsWith(`${name}/`))
      return library !== undefined && !libraries[library]?.some((place) => from.startsWith(place))
    })
    expect(elsewhere).toEqual([])
  })

  test('keep Node out of what runs in a browser or nowhere in particular', () => {
    const node = imports.filter(
      ({ from, to }) =>
        to.startsWith('node:') &&
        !['build', 'cli', 'thanos/lab'].includes(room(from)) &&
        !from.startsWith('reveal/trim-') &&
        !['talk/code-languages.ts', 'talk/markdown/tex.ts'].includes(from), // load what few talks need, at build alone
    )
    expect(node).toEqual([])
  })

  test('let a model import models only', () => {
    const impure = imports.filter(({ from, to }) => from.endsWith('.model.ts') && !to.endsWith('.model.ts'))
    expect(impure).toEqual([])
  })

  test('let a model depend on what it is given alone: no clock, no chance, no page', () => {
    const impure = files
      .filter((file) => file.endsWith('.model.ts'))
      .filter((file) =>
        /\bDate\b|\b(?:performance|crypto|document|globalThis)\.|\bwindow\.\w+\(|\bMath\.random\b|\bset(?:Timeout|Interval)\b/.test(
          readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
      )
    expect(impure).toEqual([])
  })
})
