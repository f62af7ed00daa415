import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The deck's colours of code, as in the picture below the editor. */
const colours = HighlightStyle.define([
  { tag: [tags.variableName, tags.labelName], color: 'var(--orange)' },
  {
    tag: [tags.function(tags.variableName), tags.operatorKeyword, tags.modifier, tags.logicOperator],
    color: 'var(--violet)',
  },
  { tag: tags.string, color: 'var(--teal)' },
  { tag: tags.number, color: 'var(--gold)' },
  { tag: tags.comment, color: 'var(--texte-doux)' },
])

/** Letters where they stand in the picture; tokens.css has the colours in both themes. */
const theme = EditorView.theme({
  '&': { color: 'var(--texte)', fontSize: '26px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--police-code)', lineHeight: '34px' },
  '.cm-content': { padding: '0 0 4px', caretColor: 'var(--texte)' },
  '.cm-line': { padding: '0' },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 2px var(--danger)',
    textUnderlineOffset: '4px',
  },
  '.cm-tooltip': {
    border: '2px solid var(--trait)',
    borderRadius: '8px',
    backgroundColor: 'var(--surface)',
    color: 'var(--texte)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '246px',
    fontFamily: 'var(--police-code)',
    fontSize: '22px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 16px', lineHeight: '33px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--violet)',
    color: 'var(--fond)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { marginLeft: '1em', fontStyle: 'normal', color: 'inherit' },
  // Whole paragraphs in English: a room does not read them.
  '.cm-completionInfo, .cm-tooltip-lint': { display: 'none' },
})

export const editorLook = [theme, syntaxHighlighting(colours)]

/** What screen readers are told. */
export const editorPhrases = EditorState.phrases.of({
  Completions: 'Propositions',
  'Selection deleted': 'Sélection effacée',
})
