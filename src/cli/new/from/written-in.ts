/** What a talk writes in its own language; the engine reads either. */
export interface Written {
  readonly mark: string
  readonly duration: string
  readonly opening: string
  readonly untitled: string
  readonly sides: Readonly<Record<string, string>>
}

const french: Written = {
  mark: '[clic]',
  duration: 'durée',
  opening: 'ouverture',
  untitled: 'Sans titre',
  sides: { left: '{.gauche}', right: '{.droite}' },
}

const english: Written = {
  mark: '[click]',
  duration: 'duration',
  opening: 'opening',
  untitled: 'Untitled',
  sides: { left: '{.left}', right: '{.right}' },
}

/** @param lang of the talk, as in talk.yaml */
export function writtenIn(lang: string): Written {
  return lang === 'fr' ? french : english
}
