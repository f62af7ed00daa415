import { drawing, type Insert, type InsertContext, paragraph, photo } from '../talk/insert.ts'

/** What `[[illustration]]`, `[[gantelet]]` and `[[marques]]` put on a slide. */
export const inserts: Readonly<Record<string, Insert>> = {
  illustration,
  gantelet: gauntlet,
  marques: () => paragraph('trademarks', trademarks),
}

/** What the owners of the names and logos ask for. */
const trademarks =
  'Prometheus, Thanos, Kubernetes et Cortex sont des marques de The Linux Foundation ; Grafana® est une marque de Grafana Labs ; DigitalOcean est une marque de DigitalOcean. Ce support n’est affilié à aucun de ces projets.'

function illustration(context: InsertContext): string {
  const label = 'Dans la nuit violette, un poing levé dans un gantelet doré serti de six pierres'
  return photo(context, 'thanos', 'scene', 'Thanos') || drawing(context, 'nuit', 'scene', label)
}

/** The gauntlet alone, its stones lit; `éteint`: dark; `étapes`: small, in the corner, a stone lit by each step of the slide's diagram. */
const gauntlets = new Map([
  ['', ['gauntlet', 'Un gantelet doré serti de six pierres allumées']],
  ['éteint', ['gauntlet unlit', 'Un gantelet doré, ses six pierres éteintes']],
  ['étapes', ['gauntlet unlit by-steps', 'Un gantelet doré : chaque étape allume une de ses six pierres']],
] as const)

function gauntlet(context: InsertContext, [state = '']: readonly string[]): string {
  const [classes, label] = gauntlets.get(state as '') ?? []
  if (!classes || !label)
    throw new Error('Write `[[gantelet]]`, `[[gantelet éteint]]` or `[[gantelet étapes]]`.')
  return drawing(context, 'gant', classes, label)
}
