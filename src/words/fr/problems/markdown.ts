import type { Phrases } from '../../phrase-book.ts'

/** Of Markdown: code, formulas, pictures, links and inserts. */
export const markdown: Phrases = [
  ['{size} kB of text is no slide', '{size}\u00A0ko de texte ne font pas une diapositive'],
  [
    'It is not shown: divide it, and put pictures into assets/.',
    'Elle n’est pas montrée\u00A0: divisez-la, et mettez les images dans assets/.',
  ],
  ['this code fence never ends', 'ce bloc de code ne finit pas'],
  ['Close it with {marks} on a line of its own.', 'Fermez-le par {marks}, seul sur une ligne.'],
  [
    'no language is called `{language}`: it is shown plain',
    'aucun langage ne s’appelle `{language}`\u00A0: le code est montré sans couleurs',
  ],
  [
    'Did you mean `{language}`? All languages of highlight.js are known, and `text`; line steps are written `{1-2|4}`.',
    'Vouliez-vous dire `{language}`\u202F? Tous les langages de highlight.js sont connus, et `text`\u202F; les étapes par lignes s’écrivent `{1-2|4}`.',
  ],
  ['line steps: {reason}', 'étapes par lignes\u00A0: {reason}'],
  ['`{range}` is no line or range of lines', '`{range}` n’est ni une ligne ni une suite de lignes'],
  ['`{range}` goes beyond the last line, {last}', '`{range}` va plus loin que la dernière ligne, {last}'],
  [
    'Write the lines of each step between bars: `{1-2|4|6-8}`.',
    'Écrivez les lignes de chaque étape entre des barres\u00A0: `{1-2|4|6-8}`.',
  ],
  [
    '`{words}` behind the language of code is left out',
    '`{words}`, derrière le langage du code, est laissé de côté',
  ],
  [
    'Write the language and, if you like, line steps: ` ```yaml {1-2|4} `.',
    'Écrivez le langage et, si vous voulez, les étapes par lignes\u00A0: ` ```yaml {1-2|4} `.',
  ],
  ['this formula cannot be read: {reason}', 'cette formule est illisible\u00A0: {reason}'],
  [
    'Write it in TeX: `$\\sqrt 2$`; `\\$` is a dollar.',
    'Écrivez-la en TeX\u00A0: `$\\sqrt 2$`\u202F; `\\$` est un dollar.',
  ],
  ['the {file} `{source}` does not exist', '{file} introuvable\u00A0: `{source}`'],
  ['the {file} `{source}` is on another site', '{file} d’un autre site\u00A0: `{source}`'],
  ['picture', 'image'],
  ['file', 'fichier'],
  [
    'Put the file in assets/ and write `../assets/name.svg`.',
    'Mettez le fichier dans assets/ et écrivez `../assets/nom.svg`.',
  ],
  [
    'Put a copy in assets/ and write `../assets/name.svg`: a room has no network.',
    'Mettez une copie dans assets/ et écrivez `../assets/nom.svg`\u00A0: une salle n’a pas de réseau.',
  ],
  [
    'A link names a slide by the id in its head: `#/my-slide`.',
    'Un lien nomme une diapositive par l’id de son en-tête\u00A0: `#/ma-diapositive`.',
  ],
  ['`{braces}` behind a picture is left out', '`{braces}`, derrière une image, est laissé de côté'],
  [
    'Write `{.gauche}` or `{.droite}`, or nothing: a picture takes the free space of its slide.',
    'Écrivez `{.gauche}` ou `{.droite}`, ou rien\u00A0: une image prend la place libre de sa diapositive.',
  ],
  ['the video `{source}` has no picture for paper', 'la vidéo `{source}` n’a pas d’image pour le papier'],
  ['Put one beside it: `{name}.jpg`.', 'Mettez-en une à côté\u00A0: `{name}.jpg`.'],
  ['no insert is called `{name}`', 'aucune insertion ne s’appelle `{name}`'],
  ['Inserts: {names}.', 'Insertions\u00A0: {names}.'],
  ['Logos: {names}.', 'Logos\u00A0: {names}.'],
  ['the picture `{file}` does not exist', 'image introuvable\u00A0: `{file}`'],
  ['Put the file back: this insert shows it.', 'Remettez le fichier\u00A0: cette insertion le montre.'],
]
