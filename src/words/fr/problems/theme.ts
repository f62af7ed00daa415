import type { Phrases } from '../../phrase-book.ts'

/** Of theme.css and talk.config.ts. */
export const theme: Phrases = [
  ['this is no CSS: {reason}', 'ce n’est pas du CSS\u00A0: {reason}'],
  [
    'Mend it: until then the talk is shown without its theme.',
    'Corrigez-le\u00A0: d’ici là, la présentation se montre sans son thème.',
  ],
  ['a theme has no `{what}`', 'un thème n’a pas de `{what}`'],
  [
    'Set tokens in `:root` (dark) and `{light}`, fonts in `@font-face`; rules of your own go into the sheet that talk.config.ts names as `styles`.',
    'Réglez les jetons dans `:root` (sombre) et `{light}`, les polices dans `@font-face`\u202F; vos propres règles vont dans la feuille que talk.config.ts nomme `styles`.',
  ],
  ['there is no token `{token}`', 'il n’y a pas de jeton `{token}`'],
  [
    'Did you mean `{token}`? docs/theme.md lists them.',
    'Vouliez-vous dire `{token}`\u202F? docs/theme.md les énumère.',
  ],
  ['`{token}` is the same in both themes', '`{token}` est le même dans les deux thèmes'],
  ['Set it in `:root`.', 'Réglez-le dans `:root`.'],
  ['`{value}` is no {kind}', '`{value}` n’est pas {kind}'],
  ['colour, or not an opaque one', 'une couleur opaque'],
  ['list of fonts', 'une liste de polices'],
  ['length', 'une longueur'],
  [
    'Write one, as `#1b6ac9` or `oklch(60% 0.15 250)`; until then the engine’s is shown.',
    'Écrivez-en une, comme `#1b6ac9` ou `oklch(60% 0.15 250)`\u202F; d’ici là, c’est la couleur d’origine.',
  ],
  [
    'Write names, as `"Lora", serif`; until then the engine’s are shown.',
    'Écrivez des noms, comme `"Lora", serif`\u202F; d’ici là, ce sont les polices d’origine.',
  ],
  [
    'Write one, as `0` or `8px`; until then the engine’s is shown.',
    'Écrivez-en une, comme `0` ou `8px`\u202F; d’ici là, c’est celle d’origine.',
  ],
  [
    '`{text}` on `{ground}` has a contrast of {ratio}:1 in the {side} theme, {least}:1 is the least',
    '`{text}` sur `{ground}` a un contraste de {ratio}:1 dans le thème {side}, il faut au moins {least}:1',
  ],
  ['dark', 'sombre'],
  ['light', 'clair'],
  [
    'Make `{text}` {tone}: a projector takes more contrast away.',
    'Rendez `{text}` {tone}\u00A0: un projecteur enlève encore du contraste.',
  ],
  ['lighter', 'plus clair'],
  ['darker', 'plus sombre'],
  [
    'nobody brings the font `{font}`: machines without it show another one',
    'personne n’apporte la police `{font}`\u00A0: les machines qui ne l’ont pas en montrent une autre',
  ],
  [
    'Add an `@font-face` for it, or write a font that is there, as `{font}`.',
    'Ajoutez-lui un `@font-face`, ou écrivez une police qui est là, comme `{font}`.',
  ],
  ['this font has no name', 'cette police n’a pas de nom'],
  ['Add `font-family: "Its Name";`.', 'Ajoutez `font-family: "Son nom";`.'],
  ['the font `{font}` names no file', 'la police `{font}` ne nomme pas de fichier'],
  ['Add `src: url("assets/brand.woff2");`.', 'Ajoutez `src: url("assets/brand.woff2");`.'],
  ['the font `{font}` has no file `{file}`', 'la police `{font}` n’a pas de fichier `{file}`'],
  [
    'Write a path from the talk’s folder, `url("assets/brand.woff2")`, or a file of a package that is installed there, `url("@fontsource/lora/files/lora-latin-400-normal.woff2")`.',
    'Écrivez un chemin depuis le dossier de la présentation, `url("assets/brand.woff2")`, ou un fichier d’un paquet qui y est installé, `url("@fontsource/lora/files/lora-latin-400-normal.woff2")`.',
  ],
  [
    'there is no `{name}`; did you mean `{other}`?',
    'il n’y a pas de `{name}`\u202F; vouliez-vous dire `{other}`\u202F?',
  ],
  ['is no function', 'n’est pas une fonction'],
  [
    'is no URL of a file that exists: write `new URL("./name", import.meta.url)`',
    'n’est pas l’URL d’un fichier qui existe\u00A0: écrivez `new URL("./nom", import.meta.url)`',
  ],
  ['It may export: {names}.', 'Il peut exporter\u00A0: {names}.'],
  [
    'Mend it, or take the file away: the talk is shown without it.',
    'Corrigez-le, ou enlevez le fichier\u00A0: la présentation se montre sans lui.',
  ],
]
