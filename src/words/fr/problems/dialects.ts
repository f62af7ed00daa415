import type { Phrases } from '../../phrase-book.ts'

/** Of what other tools for slides write. */
export const dialects: Phrases = [
  ['a separator of slides that is not `---`', 'un séparateur de diapositives qui n’est pas `---`'],
  ['an `.element:` comment of reveal.js', 'un commentaire `.element:` de reveal.js'],
  ['a `.slide:` comment of reveal.js', 'un commentaire `.slide:` de reveal.js'],
  ['a `.class[…]` of remark', 'un `.class[…]` de remark'],
  ['a property of remark in the text', 'une propriété de remark dans le texte'],
  ['a directive of Marp', 'une directive de Marp'],
  ['`fit` of Marp', 'le `fit` de Marp'],
  ['a size of a picture, as in Marp', 'une taille d’image, comme dans Marp'],
  ['a background picture of Marp', 'une image de fond de Marp'],
  ['a component of Slidev', 'un composant de Slidev'],
  ['a directive of Vue', 'une directive de Vue'],
  ['a slot of Slidev', 'un emplacement de Slidev'],
  ['an expression of Vue', 'une expression de Vue'],
  ['an import of Slidev', 'un import de Slidev'],
  ['an embedded file of Obsidian', 'un fichier inclus par Obsidian'],
  ['a link of Obsidian', 'un lien d’Obsidian'],
  ['a callout of Obsidian', 'un encadré d’Obsidian'],
  ['a comment of Obsidian', 'un commentaire d’Obsidian'],
  ['a `:::` block', 'un bloc `:::`'],
  ['a file to include', 'un fichier à inclure'],
  [
    'Steps are the items of a `*` list, or any element with `class="fragment"`.',
    'Les étapes sont les éléments d’une liste en `*`, ou tout élément de `class="fragment"`.',
  ],
  [
    'Choose a `layout:` in the head of the slide; it sets sizes and colours.',
    'Choisissez un `layout:` dans l’en-tête de la diapositive\u202F; il règle tailles et couleurs.',
  ],
  [
    'Write HTML: `<div class="…">`, or choose the layout `deux` for two columns.',
    'Écrivez du HTML\u00A0: `<div class="…">`, ou choisissez la mise en page `deux` pour deux colonnes.',
  ],
  ['Write HTML: `<div class="…">`.', 'Écrivez du HTML\u00A0: `<div class="…">`.'],
  [
    'The layout `affirmation` shows its title as large as it can be.',
    'La mise en page `affirmation` montre son titre aussi grand qu’il peut l’être.',
  ],
  [
    'Leave it out: a picture takes the space that its slide leaves, or half of it with `{.gauche}`.',
    'Enlevez-la\u00A0: une image prend la place que laisse sa diapositive, ou la moitié avec `{.gauche}`.',
  ],
  [
    'Use the layout `plein-cadre` and `![what it shows](../assets/name.svg)`.',
    'Prenez la mise en page `plein-cadre` et `![ce qu’elle montre](../assets/nom.svg)`.',
  ],
  [
    'In the layout `deux`, each `##` section is one half.',
    'Dans la mise en page `deux`, chaque section `##` est une moitié.',
  ],
  [
    'Slides hold text: write the value. `[[…]]` puts in what talk.yaml says.',
    'Une diapositive contient du texte\u00A0: écrivez la valeur. `[[…]]` y met ce que dit talk.yaml.',
  ],
  ['Put the code into a fence.', 'Mettez le code dans un bloc de code.'],
  [
    'Put it in assets/ and write `![what it shows](../assets/name.svg)`.',
    'Mettez-le dans assets/ et écrivez `![ce qu’elle montre](../assets/nom.svg)`.',
  ],
  ['Write `[words](#/slide-id)`.', 'Écrivez `[mots](#/son-id)`.'],
  [
    'Write a paragraph, or a quotation without `[!…]`.',
    'Écrivez un paragraphe, ou une citation sans `[!…]`.',
  ],
  ['Write `<!-- … -->`.', 'Écrivez `<!-- … -->`.'],
  ['Write the address of a page, or `#/slide-id`.', 'Écrivez l’adresse d’une page, ou `#/son-id`.'],
  [
    'Copy its text here: a slide is written in one place.',
    'Copiez son texte ici\u00A0: une diapositive s’écrit à un seul endroit.',
  ],
]
