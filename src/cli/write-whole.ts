import { mkdirSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeWhole as writeFile } from '../build/write-whole.ts'
import { diskReason } from './disk-refusal.ts'
import { Failure } from './failure.ts'

/** Makes the folder for a file, and makes sure that the file's name is free for it. @throws a Failure. */
export function prepareFile(path: string): void {
  prepareFolder(dirname(path))
  const taken = whatIsAt(path)
  if (taken && !taken.isFile()) {
    const kind = taken.isDirectory() ? 'a folder' : 'not an ordinary file'
    throw new Failure(1, `${path} is ${kind}. Remove it, or give another name with --sortie.`)
  }
}

/** @throws a Failure if the folder is not there and cannot be made. */
export function prepareFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

/** Writes a file that is there in whole or not at all. @throws a Failure. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  prepareFile(path)
  try {
    writeFile(path, bytes)
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

function whatIsAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

function cannotWrite(path: string, error: unknown): Failure {
  const why = diskReason(error) ?? (error as Error).message
  return new Failure(1, `Cannot write ${path}: ${why}. Give another place with --sortie.`)
}
