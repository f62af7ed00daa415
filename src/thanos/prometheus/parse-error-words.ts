/** A mistake in PromQL in French; its own words where we do not know it. They begin in lower case, behind a place. */
export function parseErrorWords(mistake: string): string {
  for (const [pattern, words] of known) {
    const found = pattern.exec(mistake)
    if (found) return words(...found.slice(1).map((each) => each ?? ''))
  }
  return `«\u00A0${mistake}\u00A0».`
}

type Words = (...found: string[]) => string

const known: readonly (readonly [RegExp, Words])[] = [
  [/unexpected end of input/, () => 'l’expression s’arrête trop tôt.'],
  [/no expression found/, () => 'il n’y a rien à calculer.'],
  [/unclosed left parenthesis/, () => 'une parenthèse n’est pas fermée.'],
  [
    /unclosed left (?:brace|bracket)|unexpected left brace/,
    () => 'une accolade ou un crochet est de trop, ou n’est pas fermé.',
  ],
  [/unterminated (?:quoted|raw) string/, () => 'des guillemets ne sont pas fermés.'],
  [/unknown function with name "(.*?)"/, (name = '') => `la fonction ${name} n’existe pas.`],
  [
    /expected type (.+?) in call to function "(.*?)", got (.+)/,
    (wanted = '', name = '', got = '') => `${name} veut ${kind(wanted)}, pas ${kind(got)}.`,
  ],
  [
    /expected type (.+?) in aggregation expression, got (.+)/,
    (wanted = '', got = '') => `on agrège ${kind(wanted)}, pas ${kind(got)}.`,
  ],
  [
    /wrong number of arguments for aggregate expression provided, expected (\d+), got (\d+)/,
    (wanted = '', got = '') => `l’agrégation veut ${wanted}\u00A0argument${plural(wanted)}, pas ${got}.`,
  ],
  [
    /set operator "(.*?)" not allowed/,
    (name = '') => `${name} réunit des vecteurs instantanés, pas des nombres.`,
  ],
  [/missing unit character in duration/, () => 'une durée veut une unité, comme 5m.'],
  [
    /expected (\d+) argument\(s\) in call to "(.*?)", got (\d+)/,
    (wanted = '', name = '', got = '') =>
      `${name} veut ${wanted}\u00A0argument${plural(wanted)}, pas ${got}.`,
  ],
  [
    /binary expression must contain only scalar and instant vector types/,
    () => 'on ne calcule qu’avec des nombres et des vecteurs instantanés.',
  ],
  [
    /must contain at least one non-empty matcher/,
    () => 'un sélecteur doit nommer une métrique, ou un label qui ne soit pas vide.',
  ],
  [/unexpected .*?['"<](.+?)['">]/, (text = '') => `«\u00A0${text}\u00A0» n’est pas attendu ici.`],
  [
    /bad (?:number or )?duration(?: syntax)?:? "(.*?)"/,
    (text = '') => `«\u00A0${text}\u00A0» n’est pas une durée.`,
  ],
]

const plural = (count: string) => (Number(count) > 1 ? 's' : '')

function kind(type: string): string {
  return kinds[type.trim()] ?? `«\u00A0${type}\u00A0»`
}

const kinds: Readonly<Record<string, string>> = {
  'range vector': 'un vecteur d’intervalle, comme x[5m]',
  'instant vector': 'un vecteur instantané',
  scalar: 'un nombre',
  string: 'un texte',
}
