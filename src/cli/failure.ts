import { diskRefusal, refusalHint } from './disk-refusal.ts'

/** Why a command cannot go on, in words for whoever typed it. Exit codes: 1, the talk, the browser or the disk; 2, the command itself. */
export class Failure extends Error {
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Runs a command; a Failure, and what the disk refuses, is printed and becomes the exit code; anything else is a mistake in the program. */
export async function runCommand(command: () => Promise<void>, exitCodeOfDisk: 1 | 2 = 1): Promise<void> {
  try {
    await command()
  } catch (error) {
    const failure = error instanceof Failure ? error : failureOfDisk(error, exitCodeOfDisk)
    if (!failure) throw error
    console.error(failure.message)
    process.exitCode = failure.exitCode
  }
}

/** What the disk refuses below a folder, if that is what an error says. */
export function failureOfDisk(error: unknown, exitCode: 1 | 2, root = process.cwd()): Failure | undefined {
  const refusal = diskRefusal(error, root)
  return refusal && new Failure(exitCode, `${refusal.file} ${refusal.reason}. ${refusalHint}`)
}
