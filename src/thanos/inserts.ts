import { drawing, type Insert, type InsertContext, paragraph, photo } from '../talk/insert.ts'

/** What `[[illustration]]`, `[[gantelet]]` and `[[marques]]` put on a slide. */
export const inserts: Readonly<Record<string, Insert>> = {
  illustration,
  gantelet: gauntlet,
  marques: (context) => paragraph(context, 'trademarks', trademarks),
}

/** What the owners of the names and logos ask for. */
const trademarks =
  'Prometheus, Thanos, Kubernetes et Cortex sont des marques de The Linux Foundation ; Grafana® est une marque de Grafana Labs ; DigitalOcean est une marque de DigitalOcean. Ce support n’est affilié à aucun de ces projets.'

/** The night scene moves its fist from slide to slide (`gauntlet.css`); what is there of the fist tells a gauntlet on the next slide where it comes from. */
function illustration(context: InsertContext): string {
  const label = 'Dans la nuit violette, un poing levé dans un gantelet doré serti de six pierres'
  return (
    photo(context, 'thanos', 'scene', 'Thanos') ||
    `${drawing(context, 'nuit', 'scene', label, 'scene')}<span class="fist" data-carried="gauntlet"></span>`
  )
}

/** The gauntlet alone, its stones lit; `éteint`: dark; `étapes`: in the corner, a stone lit by each step of the slide's diagram. */
const gauntlets = new Map([
  ['', ['gauntlet', 'Un gantelet doré serti de six pierres allumées']],
  ['éteint', ['gauntlet unlit', 'Un gantelet doré, ses six pierres éteintes']],
  ['étapes', ['gauntlet unlit by-steps', 'Un gantelet doré : chaque étape allume une de ses six pierres']],
] as const)

/** As the drawing's groups are called. */
const stones = ['esprit', 'espace', 'temps', 'realite', 'pouvoir', 'ame']

/** `[[gantelet]]` also takes stones, which pulse step by step: `[[gantelet esprit+espace temps]]`. */
function gauntlet(context: InsertContext, args: readonly string[]): string {
  const [state = ''] = args
  const known = gauntlets.get(state as '')
  const pulses = known ? [] : args.map((names) => names.split('+'))
  const [classes, label] = known ?? gauntlets.get('') ?? []
  if (
    !classes ||
    !label ||
    (known && args.length > 1) ||
    pulses.flat().some((name) => !stones.includes(name))
  )
    throw new Error(
      `Write one of \`[[gantelet]]\`, \`[[gantelet éteint]]\`, \`[[gantelet étapes]]\`, \`[[gantelet ${stones.slice(0, 2).join('+')} ${stones.slice(2).join(' ')}]]\`.`,
    )
  const svg = drawing(context, 'gant', classes, label, 'gauntlet')
  return pulses.length === 0 ? svg : svg.replace('</svg>', `${pulses.map(pulsing).join('')}</svg>`)
}

function pulsing(names: readonly string[], step: number): string {
  const uses = names.map((name) => `<use href="#pierre-${name}"/>`)
  return `<svg viewBox="4 8 400 556"><g class="pulse fragment" data-fragment-index="${step}">${uses.join('')}</g></svg>`
}
