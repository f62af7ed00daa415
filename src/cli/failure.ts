/** Why a command cannot go on, in words for whoever typed it. Exit codes: 1, the talk, the browser or the disk; 2, the command itself. */
export class Failure extends Error {
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Runs a command; a Failure is printed and becomes the exit code, anything else is a mistake in the program. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = error.exitCode
  }
}
