import type { Phrases } from '../../phrase-book.ts'

/** Of each key of talk.yaml and of heads: what is written there. */
export const keys: Phrases = [
  ['Write `title: The title of the talk`.', 'Écrivez `title: Le titre de la présentation`.'],
  ['One line of text, or leave the key out.', 'Une ligne de texte, ou enlevez la clé.'],
  [
    'The language of the talk: `lang: en`. French without it.',
    'La langue de la présentation\u00A0: `lang: en`. Sans elle, le français.',
  ],
  ['The name of the event, or leave the key out.', 'Le nom de l’événement, ou enlevez la clé.'],
  ['Write the date as `date: 2026-12-31`.', 'Écrivez la date ainsi\u00A0: `date: 2026-12-31`.'],
  [
    'Give `name`, and if you like `role` and `links` (a list of `label` and `url`).',
    'Donnez `name` et, si vous voulez, `role` et `links` (une liste de `label` et `url`).',
  ],
  [
    'Give `name`, and if you like `sentence` and `facts` (a list).',
    'Donnez `name` et, si vous voulez, `sentence` et `facts` (une liste).',
  ],
  ['Write for instance `target-minutes: 35`.', 'Écrivez par exemple `target-minutes: 35`.'],
  [
    'Speakers say 100 to 180 words a minute; 140 is the default.',
    'On dit de 100 à 180 mots par minute\u202F; sans la clé, c’est 140.',
  ],
  [
    'The address of the published slides, with https://, or leave the key out.',
    'L’adresse des diapositives en ligne, avec `https://`, ou enlevez la clé.',
  ],
  [
    'The server that figures ask for what is measured now, or leave the key out.',
    'Le serveur à qui les figures demandent ce qui est mesuré en ce moment, ou enlevez la clé.',
  ],
  [
    'Colours by what a thing is in diagrams: `roles: { base: gold, client: teal }`.',
    'Les couleurs selon le rôle dans les diagrammes\u00A0: `roles: { base: gold, client: teal }`.',
  ],
  [
    'What lines mean in diagrams, for those who do not see them: `lines: { solid: asks, dotted: sends, thick: works on }`.',
    'Ce que disent les traits des diagrammes, pour qui ne les voit pas\u00A0: `lines: { solid: demande, dotted: envoie, thick: travaille sur }`.',
  ],
  [
    'A list of `label`, `url` and, where the label is in another language, `lang`.',
    'Une liste de `label`, `url` et, si ce label est dans une autre langue, `lang`.',
  ],
  [
    'The language of the subtitles that the room shows from the start: `subtitles: fr`.',
    'La langue des sous-titres que la salle voit dès le début\u00A0: `subtitles: fr`.',
  ],
  [
    'A list of `rule`, `level` (avertissement or non), `reason` and, for one slide alone, `slide`.',
    'Une liste de `rule`, `level` (`avertissement` ou `non`), `reason` et, pour une seule diapositive, `slide`.',
  ],
  ['Write `title: The title of the chapter`.', 'Écrivez `title: Le titre du chapitre`.'],
  ['Write `backup: true` for the appendix.', 'Écrivez `backup: true` pour l’annexe.'],
  [
    'An id of its own, in small letters, digits and hyphens: `id: my-slide`; without one, a slide is named after its title.',
    'Un id à elle, en minuscules, chiffres et tirets\u00A0: `id: ma-diapositive`\u202F; sans lui, une diapositive prend le nom de son titre.',
  ],
  ['The name of a slide that shows no heading.', 'Le nom d’une diapositive qui ne montre pas de titre.'],
  [
    'The problem that this slide states, in a few words.',
    'Le problème que pose cette diapositive, en quelques mots.',
  ],
  [
    'The numbers of the problems that this slide solves: `solves: [1, 2]`, each at its last step, or where it says: `solves: [{ problem: 1, step: 2 }]`.',
    'Les numéros des problèmes que résout cette diapositive\u00A0: `solves: [1, 2]`, à sa dernière étape, ou à celle qui est dite\u00A0: `solves: [{ problem: 1, step: 2 }]`.',
  ],
  [
    'Write `ledger: false` where the ledger of problems is not to stand at the foot of the slide.',
    'Écrivez `ledger: false` là où le compte des problèmes ne doit pas être au pied de la diapositive.',
  ],
  [
    'The id of an earlier slide whose boxes come back here: `recalls: my-slide`.',
    'L’id d’une diapositive d’avant dont les boîtes reviennent ici\u00A0: `recalls: ma-diapositive`.',
  ],
  [
    'A list of `label`, `url`, `says` (what is taken from it) and, if you like, `date` and `lang`.',
    'Une liste de `label`, `url`, `says` (ce qui en est tiré) et, si vous voulez, `date` et `lang`.',
  ],
]
