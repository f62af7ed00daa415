import type { Phrases } from '../../phrase-book.ts'

/** Of HTML that a slide cannot hold. */
export const html: Phrases = [
  ['`<{tag}>` has no place in a slide', '`<{tag}>` n’a pas sa place sur une diapositive'],
  ['The page has one already.', 'La page en a déjà un.'],
  [
    'A slide holds no code: what moves is a step, a figure, or in src/deck/.',
    'Une diapositive ne contient pas de code\u00A0: ce qui bouge est une étape, une figure, ou dans src/deck/.',
  ],
  [
    'The pages load nothing from other sites, and a room may have no network: put a picture or a video into assets/, or link to it: `[words](https://…)`.',
    'Les pages ne chargent rien d’autres sites, et une salle peut être sans réseau\u00A0: mettez une image ou une vidéo dans assets/, ou faites un lien\u00A0: `[mots](https://…)`.',
  ],
  [
    'It would restyle the whole deck: styles are in src/styles/, and layouts in the head of a slide.',
    'Il changerait toutes les diapositives\u00A0: les styles sont dans src/styles/, et la mise en page dans l’en-tête d’une diapositive.',
  ],
  ['The title of a slide is its `#` heading.', 'Le titre d’une diapositive est son titre `#`.'],
  ['Styles are in src/styles/.', 'Les styles sont dans src/styles/.'],
  [
    'The deck shows its slides without JavaScript too.',
    'Les diapositives se montrent aussi sans JavaScript.',
  ],
  [
    'Write the text as Markdown; `<` is written `&lt;`.',
    'Écrivez le texte en Markdown\u202F; `<` s’écrit `&lt;`.',
  ],
  ['It shows nothing.', 'Il ne montre rien.'],
  ['`{attribute}` runs code', '`{attribute}` exécute du code'],
  ['`srcdoc` holds a page of its own', '`srcdoc` contient une page entière'],
  ['a `javascript:` address runs code', 'une adresse `javascript:` exécute du code'],
  [
    '`{attribute}` is loaded by reveal.js once the slide is shown',
    '`{attribute}` est chargé par reveal.js quand la diapositive se montre',
  ],
  [
    'Write `src`, or `![what it shows](../assets/name.svg)`.',
    'Écrivez `src`, ou `![ce qu’elle montre](../assets/nom.svg)`.',
  ],
  [
    'the address `{address}` leads to another site and names no protocol',
    'l’adresse `{address}` mène à un autre site et ne nomme pas de protocole',
  ],
  [
    'Write it whole, with `https://`; a picture has its copy in assets/.',
    'Écrivez-la en entier, avec `https://`\u202F; une image a sa copie dans assets/.',
  ],
  ['`{attribute}` sends a form to another site', '`{attribute}` envoie un formulaire à un autre site'],
  ['Write a link: `[words](https://…)`.', 'Écrivez un lien\u00A0: `[mots](https://…)`.'],
  ['`{tag}` closes nothing', '`{tag}` ne ferme rien'],
  [
    'Remove it, or open the tag that it should close.',
    'Enlevez-la, ou ouvrez la balise qu’elle devrait fermer.',
  ],
  ['`<{tag}>` is not closed before `</{outer}>`', '`<{tag}>` n’est pas fermé avant `</{outer}>`'],
  ['`<{tag}>` is never closed', '`<{tag}>` n’est jamais fermé'],
  ['Close it with `</{tag}>`.', 'Fermez-le par `</{tag}>`.'],
  ['`{text}` never ends', '`{text}` ne finit pas'],
  [
    'Close a tag with `>`, an attribute with its quote, a comment with `-->`.',
    'Fermez une balise par `>`, un attribut par son guillemet, un commentaire par `-->`.',
  ],
  ['tags are nested too deep', 'trop de balises les unes dans les autres'],
  ['Close the tags before it.', 'Fermez les balises d’avant.'],
]
