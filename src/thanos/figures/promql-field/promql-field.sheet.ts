/** What a page adds to its style sheets when it loads the field: no other slide has a use for it. As text, since the build reads this file too. */
export const promqlFieldSheet = `
/* The drawer of this figure lies over the question that it asks: the editor has its place, its frame and its letters. */
promql-field > .figure-controls {
  inset: 1px -21px auto;
  grid-template-columns: 1fr auto auto;
  gap: 12px 16px;
  align-items: center;
  padding: 10px 20px 12px;
  border: 0;
  border-radius: var(--rayon);
  transform: translateY(-12px);
}

promql-field .writing {
  display: contents;
}

promql-field .writing > :is(input, .editor) {
  grid-column: 1 / -1;
  min-height: 86px;
  padding: 6px 19px;
  border: var(--filet) solid var(--violet);
  border-radius: 10px;
  background: var(--fond);
  color: var(--texte);
  font: 400 26px / 34px var(--police-code);
}

promql-field .writing > .editor {
  display: grid;
  align-content: center;
}

promql-field .writing > button {
  grid-row: 2;
  grid-column: 2;
}

promql-field .writing > .mistake {
  grid-row: 3;
  grid-column: 1 / -1;
  color: var(--danger);
  text-align: left;
}

promql-field .mistake:empty {
  display: none;
}

promql-field .figure-controls > .buttons {
  grid-area: 2 / 3;
}

/* Queries to choose from: their names alone, each in a frame. */
promql-field .figure-controls > fieldset.control {
  grid-area: 2 / 1;
}

promql-field legend {
  position: absolute;
  opacity: 0;
}

promql-field .options > label {
  padding: 4px 14px;
  border: var(--filet) solid var(--trait);
  border-radius: 999px;
}

promql-field .options > label:has(:checked) {
  border-color: var(--orange);
  background: var(--fond);
}

promql-field .options > label:focus-within {
  outline: var(--filet) solid var(--texte);
}

promql-field .options input {
  position: absolute;
  opacity: 0;
}
`
