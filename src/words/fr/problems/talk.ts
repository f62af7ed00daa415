import type { Phrases } from '../../phrase-book.ts'

/** Of a talk's files, its chapters and its slides. */
export const talk: Phrases = [
  ['there is no talk.yaml', 'il n’y a pas de talk.yaml'],
  [
    'Create slides/talk.yaml with at least `title: The title of the talk`.',
    'Créez slides/talk.yaml, avec au moins `title: Le titre`.',
  ],
  ['there is no chapter', 'il n’y a pas de chapitre'],
  [
    'Write a first one in slides/, named by two digits and a word: `01-ouverture.md`.',
    'Écrivez-en un dans slides/, nommé par deux chiffres et un mot\u00A0: `01-ouverture.md`.',
  ],
  ['this file is no part of the talk', 'ce fichier ne fait pas partie de la présentation'],
  [
    'Chapters are named by two digits and a word (`03-limites.md`); move other files out of slides/.',
    'Un chapitre se nomme par deux chiffres et un mot (`03-limites.md`)\u202F; sortez les autres fichiers de slides/.',
  ],
  ['this is not a UTF-8 text file', 'ce fichier n’est pas du texte en UTF-8'],
  [
    'Save it as UTF-8, or move it out of slides/ if it is a picture or an archive.',
    'Enregistrez-le en UTF-8, ou sortez-le de slides/ si c’est une image ou une archive.',
  ],
  ['this cannot be read: {reason}', 'lecture impossible\u00A0: {reason}'],
  [
    'The other files are shown as they were before.',
    'Les autres fichiers sont montrés comme ils étaient avant.',
  ],
  ['this chapter is empty', 'ce chapitre est vide'],
  ['this chapter has no head', 'ce chapitre n’a pas d’en-tête'],
  ['this chapter has no slide', 'ce chapitre n’a pas de diapositive'],
  ['this chapter has more than {most} slides', 'ce chapitre a plus de {most} diapositives'],
  ['Divide it; the rest is not read.', 'Divisez-le\u202F; la suite n’est pas lue.'],
  [
    "Begin the file with the chapter's head: `---`, `title: …`, `---`.",
    'Commencez le fichier par l’en-tête du chapitre\u00A0: `---`, `title: …`, `---`.',
  ],
  [
    'Add a slide below the head: `---`, `id: my-slide`, `---`, then its Markdown.',
    'Ajoutez une diapositive sous l’en-tête\u00A0: `---`, `id: ma-diapositive`, `---`, puis son Markdown.',
  ],
  ["text before the chapter's head", 'du texte avant l’en-tête du chapitre'],
  ['Begin the file with `---`, `title: …`, `---`.', 'Commencez le fichier par `---`, `title: …`, `---`.'],
  ['text before the first slide', 'du texte avant la première diapositive'],
  [
    'A slide begins with its head: `---`, `id: my-slide`, `---`.',
    'Une diapositive commence par son en-tête\u00A0: `---`, `id: ma-diapositive`, `---`.',
  ],
  [
    'A new slide begins with its head: `---`, `id: my-slide`, `---`.',
    'Une nouvelle diapositive commence par son en-tête\u00A0: `---`, `id: ma-diapositive`, `---`.',
  ],
  ['this head never ends', 'cet en-tête ne finit pas'],
  ['Close the head with a line `---`.', 'Fermez-le par une ligne `---`.'],
  ['slide `{id}` has no title', 'la diapositive `{id}` n’a pas de titre'],
  [
    'Write a heading (`# …`), or give the slide a name in its head: `title: …`.',
    'Écrivez un titre (`# …`), ou donnez-lui un nom dans son en-tête\u00A0: `title: …`.',
  ],
  ['this slide has a second title', 'cette diapositive a un second titre'],
  ['Write `##`, or begin a new slide.', 'Écrivez `##`, ou commencez une nouvelle diapositive.'],
  ['the id `{id}` is already taken', 'l’id `{id}` est déjà pris'],
  [
    'The first slide with it is at {file}:{line}. Give this one an id of its own.',
    'La première diapositive qui le porte est dans {file}, ligne {line}. Donnez à celle-ci un autre id.',
  ],
  ['there is no slide `{id}`', 'il n’y a pas de diapositive `{id}`'],
  [
    '`solves` names problem {problem}, but {stated} stated so far',
    '`solves` nomme le problème {problem}, mais {stated}',
  ],
  ['only 1 is', 'il n’y en a qu’un jusque-là'],
  ['only {stated} are', 'il n’y en a que {stated} jusque-là'],
  [
    'A problem is stated by `problem: words` in the head of an earlier slide.',
    'Un problème se pose par `problem: …` dans l’en-tête d’une diapositive d’avant.',
  ],
  [
    '`solves` names step {step} for problem {problem}, and the slide has {steps}',
    '`solves` nomme l’étape {step} pour le problème {problem}, et la diapositive a {steps}',
  ],
  ['1 step', '1 étape'],
  ['{steps} steps', '{steps} étapes'],
  [
    'Name a step of this slide, or leave `step` out: the problem is then solved at the last one.',
    'Nommez une étape de cette diapositive, ou enlevez `step`\u00A0: le problème est alors résolu à la dernière.',
  ],
  [
    '`recalls` names `{id}`, which does not come before this slide',
    '`recalls` nomme `{id}`, qui ne vient pas avant cette diapositive',
  ],
  [
    '`recalls` names `{id}`, but no slide has this id',
    '`recalls` nomme `{id}`, et aucune diapositive n’a cet id',
  ],
  [
    'Name the earlier slide whose boxes come back here.{meant}',
    'Nommez la diapositive d’avant dont les boîtes reviennent ici.{meant}',
  ],
  [' Did you mean {ids}?', ' Vouliez-vous dire {ids}\u202F?'],
  [
    '`<{tag}>` does not end in the half that it begins in',
    '`<{tag}>` ne finit pas dans la moitié où il commence',
  ],
  [
    'In a slide of two halves a tag ends in the half that it begins in.',
    'Sur une diapositive en deux moitiés, une balise finit dans la moitié où elle commence.',
  ],
  ['a line across the slide', 'une ligne en travers de la diapositive'],
  [
    'A new slide begins with its head, `---`, `id: my-slide`, `---`; in the layout `deux`, `***` divides the halves.',
    'Une nouvelle diapositive commence par son en-tête, `---`, `id: ma-diapositive`, `---`\u202F; dans la mise en page `deux`, `***` sépare les moitiés.',
  ],
]
