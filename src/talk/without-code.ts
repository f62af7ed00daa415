/** Markdown with blanks for its code, drawings included, so that what is left keeps its place. */
export function withoutCode(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[`~]*[ \t]*$/gm, emptied)
    .replace(/<(pre|code|svg)\b[\s\S]*?<\/\1>/gi, emptied)
    .replace(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, emptied)
}

function emptied(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
