import type { Phrases } from '../../phrase-book.ts'

/** Of figures. Those of a talk too, where they say it in these words. */
export const figures: Phrases = [
  ['no figure is called `{name}`', 'aucune figure ne s’appelle `{name}`'],
  ['Figures: {names}.', 'Figures\u00A0: {names}.'],
  ['a figure that cannot be read as one', 'une figure illisible'],
  [
    'Put it in a paragraph of its own, close its quotes, and keep `>` on the line of the last attribute.',
    'Mettez-la dans un paragraphe à elle, fermez ses guillemets, et gardez `>` sur la ligne du dernier attribut.',
  ],
  ['Write `<{name} …></{name}>`.', 'Écrivez `<{name} …></{name}>`.'],
  ['`<{name}>` holds something', '`<{name}>` contient quelque chose'],
  [
    'A figure draws itself: leave nothing between its tags.',
    'Une figure se dessine elle-même\u00A0: ne laissez rien entre ses balises.',
  ],
  ['unknown attribute `{name}`', 'attribut inconnu\u00A0: `{name}`'],
  ['Known: {names}.', 'Connus\u00A0: {names}.'],
  ['`{attribute}` is `{text}`', '`{attribute}` est `{text}`'],
  ['`{attribute}` is empty', '`{attribute}` est vide'],
  ['Write {allowed}.', 'Écrivez {allowed}.'],
  ['one of {words}', 'l’un de ces mots\u00A0: {words}'],
  ['a whole number from {least} to {most}', 'un nombre entier de {least} à {most}'],
  [
    'a duration from {least} to {most}, such as `5s`, `1h30m`, `1y`',
    'une durée de {least} à {most}, comme `5s`, `1h30m`, `1y`',
  ],
  ['a name of {most} characters at most', 'un nom d’au plus {most} caractères'],
  [
    'up to {most}, each with a number from {least} to {largest}, such as `{example}`',
    'au plus {most}, chacun avec un nombre de {least} à {largest}, comme `{example}`',
  ],
  ['`{attribute}` is longer than `{other}`', '`{attribute}` est plus long que `{other}`'],
  ['Write a longer `{other}`, or less here.', 'Écrivez un `{other}` plus long, ou moins ici.'],
  ['`{attribute}` is not shorter than `{other}`', '`{attribute}` n’est pas plus court que `{other}`'],
  ['`{attribute}` is more than {count} times `{other}`', '`{attribute}` fait plus de {count} fois `{other}`'],
  ['`{attribute}` lies behind `{other}`', '`{attribute}` est après `{other}`'],
  ['`{attribute}` does not go with `{other}`', '`{attribute}` ne va pas avec `{other}`'],
  ['Change one of the two, or leave one out.', 'Changez l’un des deux, ou enlevez-en un.'],
  ['`{name}` comes twice', '`{name}` vient deux fois'],
  ['Leave one of them out.', 'Enlevez l’un des deux.'],
]
