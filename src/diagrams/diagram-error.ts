/** What a person got wrong in a diagram: `line` (1-based, in the source as given), what is wrong, and in `hint` what was expected. */
export class DiagramError extends Error {
  readonly line: number
  readonly hint: string

  constructor(line: number, message: string, hint: string) {
    super(message)
    this.name = 'DiagramError'
    this.line = line
    this.hint = hint
  }
}
