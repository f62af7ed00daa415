/** A fault put into the real talk: in `file`, `find` becomes `put`; a rule must tell it on the line where `at` stands then. */
export interface Mutation {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly put: string
  readonly rule: string
  /** A text of the changed file, or of `atFile`. */
  readonly at: string
  readonly atFile?: string
}

const opening = 'slides/01-ouverture.md'
const limits = 'slides/03-limites.md'
const thanos = 'slides/04-thanos.md'
const backup = 'slides/90-backup.md'
const script = 'slides/script.md'
const settings = 'slides/talk.yaml'
const words = 'slides/mots.txt'

/** Faults that need no browser. */
export const textMutations: readonly Mutation[] = [
  {
    name: 'a broken id',
    file: limits,
    find: 'id: spof',
    put: 'id: Spof !',
    rule: 'reading',
    at: 'id: Spof !',
  },
  {
    name: 'an id taken twice',
    file: limits,
    find: 'id: spof',
    put: 'id: federation',
    rule: 'reading',
    at: '---\nid: federation\nlayout: figure',
  },
  {
    name: 'a layout that does not exist',
    file: thanos,
    find: 'layout: points',
    put: 'layout: point',
    rule: 'reading',
    at: 'layout: point\n',
  },
  {
    name: 'an unknown key',
    file: limits,
    find: 'layout: deux',
    put: 'layout: deux\ncolor: red',
    rule: 'reading',
    at: 'color: red',
  },
  {
    name: 'a removed note',
    file: script,
    find: '## spof\n',
    put: '',
    rule: 'reading',
    at: '---\nid: spof',
    atFile: limits,
  },
  {
    name: 'notes for a slide that is gone',
    file: script,
    find: '## spof',
    put: '## spofs',
    rule: 'reading',
    at: '## spofs',
  },
  {
    name: 'a click too many',
    file: script,
    find: 'Oui, par défaut,',
    put: '[clic] Oui, par défaut,',
    rule: 'reading',
    at: '## spof',
  },
  {
    name: 'a click too few',
    file: script,
    find: '[clic] Quatrième',
    put: 'Quatrième',
    rule: 'reading',
    at: '## thanos-architecture',
  },
  {
    name: 'a duration that is none',
    file: script,
    find: 'durée: 0:45',
    put: 'durée: 45 s',
    rule: 'reading',
    at: 'durée: 45 s',
  },
  {
    name: 'a head that never ends',
    file: limits,
    find: 'layout: figure\n---\n\n# Grafana',
    put: 'layout: figure\n\n# Grafana',
    rule: 'reading',
    at: '---\nid: contournement-grafana',
  },
  {
    name: 'a fence that never ends',
    file: backup,
    find: 'key: thanos.yaml\n```',
    put: 'key: thanos.yaml',
    rule: 'reading',
    at: '```yaml {|6-7',
  },
  {
    name: 'a missing picture',
    file: opening,
    find: '[[sommaire]]',
    put: '![plan](../assets/plan.svg)',
    rule: 'reading',
    at: '![plan]',
  },
  {
    name: 'a dead link to a slide',
    file: opening,
    find: '[[sommaire]]',
    put: '[voir](#/spofs)',
    rule: 'reading',
    at: '[voir]',
  },
  {
    name: 'an unknown insert',
    file: opening,
    find: '[[orateur]]',
    put: '[[oratrice]]',
    rule: 'reading',
    at: '[[oratrice]]',
  },
  {
    name: 'a script',
    file: opening,
    find: '[[qr]]',
    put: '<script>alert(1)</script>',
    rule: 'reading',
    at: '<script>',
  },
  {
    name: 'a tag that never closes',
    file: limits,
    find: 'SPOF</span>',
    put: 'SPOF',
    rule: 'reading',
    at: '<span class="neon',
  },
  {
    name: 'line steps beyond the code',
    file: backup,
    find: '{|6-7|8-12}',
    put: '{|6-7|8-19}',
    rule: 'reading',
    at: '{|6-7|8-19}',
  },
  {
    name: 'a problem solved before it is stated',
    file: thanos,
    find: 'solves: [3]',
    put: 'solves: [4]',
    rule: 'reading',
    at: '---\nid: store-gateway',
  },
  {
    name: 'a date that is none',
    file: settings,
    find: '# date: 2026-12-10',
    put: 'date: 10 décembre',
    rule: 'reading',
    at: 'date: 10',
  },
  {
    name: 'a spelling mistake on a slide',
    file: thanos,
    find: 'une seule série',
    put: 'une seulle série',
    rule: 'spelling',
    at: 'seulle',
  },
  {
    name: 'a spelling mistake in the script',
    file: script,
    find: 'un panneau lumineux',
    put: 'un paneau lumineux',
    rule: 'spelling',
    at: 'paneau',
  },
  {
    name: 'a spelling mistake in a diagram',
    file: limits,
    find: 'scrape à son tour',
    put: 'scrape à sont ttour',
    rule: 'spelling',
    at: 'ttour',
  },
  {
    name: 'a capital without its accent',
    file: script,
    find: 'À l’écran'.replace('’', "'"),
    put: "A l'ecran",
    rule: 'spelling',
    at: 'ecran',
  },
  {
    name: 'English quotes',
    file: limits,
    find: 'Un seul processus',
    put: '"Un seul processus"',
    rule: 'typography',
    at: '"Un seul',
  },
  {
    name: 'a decimal point',
    file: thanos,
    find: '8,8 millions\n',
    put: '8.8 millions\n',
    rule: 'typography',
    at: '8.8 millions',
  },
  {
    name: 'a word list that grows old',
    file: words,
    find: 'sidecar\n',
    put: 'sidecar\nsidecarr\n',
    rule: 'word-list',
    at: 'sidecarr',
  },
  {
    name: 'a slide full of words',
    file: thanos,
    find: '# Trois problèmes, six pierres',
    put: '# Trois problèmes\n\nEt une longue phrase que personne ne lira pendant que la personne qui parle dit tout autre chose à la salle entière.',
    rule: 'words',
    at: '---\nid: bilan',
  },
  {
    name: 'code that is too wide',
    file: backup,
    find: 'name: thanos-objstore',
    put: `name: ${'thanos-objstore-'.repeat(5)}`,
    rule: 'code-size',
    at: 'thanos-objstore-thanos',
  },
  {
    name: 'a heading that skips a level',
    file: limits,
    find: '## Un gros SSD',
    put: '### Un gros SSD',
    rule: 'headings',
    at: '### Un gros',
  },
  {
    name: 'a slide that stays too long',
    file: script,
    find: 'durée: 3:00',
    put: 'durée: 3:30',
    rule: 'pace',
    at: '## thanos-architecture',
  },
  {
    name: 'a talk that is too long',
    file: settings,
    find: 'target-minutes: 35',
    put: 'target-minutes: 30',
    rule: 'length',
    at: 'target-minutes',
  },
  {
    name: 'clicks that follow too closely',
    file: script,
    find: '[clic] Quatrième',
    put: '[clic] Quatrième.\n\n[clic] Le',
    rule: 'reading',
    at: '## thanos-architecture',
  },
  {
    name: 'an exemption that exempts nothing',
    file: settings,
    find: 'slide: backup-operator',
    put: 'slide: spof',
    rule: 'exemptions',
    at: 'rule: pace',
  },
]

/** Faults that only the picture shows. */
export const pictureMutations: readonly Mutation[] = [
  {
    name: 'an overlong title',
    file: limits,
    find: '# Une zone, un Prometheus',
    put: `# ${'Une zone, un Prometheus et toutes ses applications, '.repeat(30)}`,
    rule: 'overflow',
    at: '# Une zone',
  },
  {
    name: 'a line wider than the slide',
    file: opening,
    find: '# Chez Lectra, on découpe',
    put: `# <span style="white-space: nowrap">${'Anticonstitutionnellement'.repeat(4)}</span>`,
    rule: 'overflow',
    at: 'Anti',
  },
  {
    name: 'a pale colour',
    file: limits,
    find: '>Hors de prix<',
    put: '><span style="color:#2a2340">Hors de prix</span><',
    rule: 'contrast',
    at: 'Hors de prix',
  },
  {
    name: 'a colour too pale for the light theme',
    file: limits,
    find: '>Moins pratique<',
    put: '><span style="color:#e8e0ff">Moins pratique</span><',
    rule: 'contrast',
    at: 'Moins pratique',
  },
  {
    name: 'small letters',
    file: limits,
    find: '# Grafana juxtapose, sans corréler',
    put: '# Grafana juxtapose, sans corréler\n\n<small style="font-size:11px">un menu</small>',
    rule: 'text-size',
    at: 'un menu',
  },
  {
    name: 'small letters in a drawing',
    file: opening,
    find: '# Chez Lectra, on découpe',
    put: `# Chez Lectra, on découpe\n\n${drawing('<text x="0" y="50" font-size="12">petit</text>')}`,
    rule: 'text-size',
    at: 'font-size="12"',
  },
  {
    name: 'a label over another',
    file: opening,
    find: '# Chez Lectra, on découpe',
    put: `# Chez Lectra, on découpe\n\n${drawing('<text x="0" y="50" font-size="22">Réplica A</text><text x="0" y="58" font-size="22">Réplica B</text>')}`,
    rule: 'overlap',
    at: 'Réplica A',
  },
  {
    name: 'a link without words',
    file: opening,
    find: 'Une question ? Levez la main.',
    put: 'Une question ? Levez la main.\n\n<a href="#/spof"></a>',
    rule: 'accessibility',
    at: '---\nid: presentation',
  },
  {
    name: 'something from another host',
    file: opening,
    find: 'Une question ? Levez la main.',
    put: '<p style="background: url(https://exemple.fr/)">x</p>',
    rule: 'requests',
    at: 'https://exemple.fr/',
  },
  {
    name: 'a flashing block',
    file: opening,
    find: 'Une question ? Levez la main.',
    put: 'Une question ? Levez la main.\n\n<div style="width:900px;height:400px;background:white;animation:neon 160ms steps(1) infinite"></div>',
    rule: 'flashes',
    at: '---\nid: presentation',
  },
]

/** A drawing at the foot of a slide, at its own size. */
function drawing(content: string): string {
  return `<svg style="position: absolute; left: 64px; top: 560px; width: 600px; height: 100px" viewBox="0 0 600 100" role="img" aria-label="Deux mots">${content}</svg>`
}
