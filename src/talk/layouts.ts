export const layouts = [
  'ouverture',
  'plein-cadre',
  'chapitre',
  'affirmation',
  'points',
  'diagramme',
  'figure',
  'code',
  'deux',
  'table',
  'fin',
] as const

export type Layout = (typeof layouts)[number]

/** The same, as a talk in English may write them. */
const inEnglish = {
  opening: 'ouverture',
  'full-bleed': 'plein-cadre',
  chapter: 'chapitre',
  statement: 'affirmation',
  diagram: 'diagramme',
  two: 'deux',
  end: 'fin',
} as const satisfies Readonly<Record<string, Layout>>

export const layoutNames = [...layouts, ...(Object.keys(inEnglish) as (keyof typeof inEnglish)[])] as const

export function layoutOf(name: (typeof layoutNames)[number]): Layout {
  return Object.hasOwn(inEnglish, name) ? inEnglish[name as keyof typeof inEnglish] : (name as Layout)
}

/** A layout as a talk of a language writes it. */
export function layoutNameIn(lang: string, layout: Layout): string {
  const [english = layout] = Object.entries(inEnglish).find(([, own]) => own === layout) ?? []
  return lang === 'fr' ? layout : english
}
