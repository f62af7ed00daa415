import { promqlFieldSheet } from './promql-field.sheet.ts'

/** What a page loads when a slide with the field is in view. */
export { followAnswers } from './follow-answers.ts'

const sheet = new CSSStyleSheet()
sheet.replaceSync(promqlFieldSheet)
document.adoptedStyleSheets.push(sheet)
