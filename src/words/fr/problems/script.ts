import type { Phrases } from '../../phrase-book.ts'

/** Of what is said. */
export const script: Phrases = [
  ['words that belong to no slide', 'des mots qui ne vont avec aucune diapositive'],
  [
    "Begin each slide's words with a heading: `## slide-id`.",
    'Commencez les mots de chaque diapositive par un titre\u00A0: `## son-id`.',
  ],
  ['`{duration}` is no duration', '`{duration}` n’est pas une durée'],
  ['Write minutes and seconds: `durée: 1:30`.', 'Écrivez des minutes et des secondes\u00A0: `durée: 1:30`.'],
  ['nothing is said on `{slide}`', 'rien n’est dit sur `{slide}`'],
  [
    'Write what is said on this slide below its heading, or remove the heading.',
    'Écrivez sous ce titre ce qui est dit sur la diapositive, ou enlevez le titre.',
  ],
  ['`{slide}` has a second section', '`{slide}` a une seconde section'],
  [
    'The first is on line {line}: put the words together there.',
    'La première est à la ligne {line}\u00A0: réunissez-y les mots.',
  ],
  ['Correct the id, or remove the section.{meant}', 'Corrigez l’id, ou enlevez la section.{meant}'],
  ['the script says nothing on slide `{slide}`', 'le script ne dit rien sur la diapositive `{slide}`'],
  [
    'Write a section `## {slide}` in slides/script.md, or let `npm run check -- --corrige` add it.',
    'Écrivez une section `## {slide}` dans slides/script.md, ou laissez `npm run check -- --corrige` l’ajouter.',
  ],
  [
    '`{slide}` has {steps} on its slide and {clicks} [clic] in the script',
    '`{slide}` a {steps} sur sa diapositive et {clicks} [clic] dans le script',
  ],
  [
    'Write `[clic]` where each step comes, as often as the slide has steps; meanwhile all is said at once.',
    'Écrivez `[clic]` là où vient chaque étape, autant de fois que la diapositive en a\u202F; en attendant, tout est dit d’un coup.',
  ],
  [
    'these notes are left out: the script has words for this slide',
    'ces notes sont laissées de côté\u00A0: le script parle déjà de cette diapositive',
  ],
  [
    'Put them together in slides/script.md, below `## {slide}`.',
    'Réunissez-les dans slides/script.md, sous `## {slide}`.',
  ],
  ['a diagram in the script', 'un diagramme dans le script'],
  ['a figure in the script', 'une figure dans le script'],
  [
    'Put it on a slide; the script holds what is said.',
    'Mettez-la sur une diapositive\u202F; le script contient ce qui est dit.',
  ],
  [
    'Put it on the slide; the script holds what is said.',
    'Mettez-le sur la diapositive\u202F; le script contient ce qui est dit.',
  ],
  [
    '`subtitles` names `{language}`, and the script is in {languages}',
    '`subtitles` nomme `{language}`, et le script est en {languages}',
  ],
  [
    'Name one of these, or write slides/script.{language}.md.',
    'Nommez l’une de ces langues, ou écrivez slides/script.{language}.md.',
  ],
]
