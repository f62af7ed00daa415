import type { Phrases } from '../../phrase-book.ts'

/** Of the files of assets/. */
export const pictures: Phrases = [
  ['this picture cannot be read ({reason})', 'cette image est illisible ({reason})'],
  ['it stays over {size} kB', 'elle reste au-dessus de {size}\u00A0ko'],
  [
    'Open it in a picture editor and export it again.',
    'Ouvrez-la dans un éditeur d’images et exportez-la de nouveau.',
  ],
  ['this drawing cannot be shown ({reason})', 'ce dessin ne peut pas être montré ({reason})'],
  ['it is no SVG', 'ce n’est pas du SVG'],
  ['its <{tag}> does not close', 'son <{tag}> ne se ferme pas'],
  [
    'Slides show it: put the file back, or take the insert out of them.',
    'Des diapositives le montrent\u00A0: remettez le fichier, ou enlevez-en l’insertion.',
  ],
  ['no slide shows this picture', 'aucune diapositive ne montre cette image'],
  ['Names: {names}.', 'Noms\u00A0: {names}.'],
  ['`.{ending}` is not a kind of picture shown here', 'une image en `.{ending}` n’est pas montrée ici'],
  ['Kinds: {endings}.', 'Formats\u00A0: {endings}.'],
  ['there is a second picture of this name, {other}', 'il y a une seconde image de ce nom, {other}'],
  ['Keep one of them.', 'Gardez l’une des deux.'],
  ['no icon is called `{set}:{name}`', 'aucune icône ne s’appelle `{set}:{name}`'],
  [
    'Names are those of the Iconify sets `logos` and `simple-icons`: `logos:postgresql`, `simple-icons:rust`.',
    'Les noms sont ceux de `logos` et de `simple-icons`, chez Iconify\u00A0: `logos:postgresql`, `simple-icons:rust`.',
  ],
]
