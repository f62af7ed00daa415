import { existsSync, mkdirSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
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

/** Writes a file that is there in whole or not at all: beside its place first, then moved. @throws a Failure. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  prepareFile(path)
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    writeFileSync(part, bytes)
    renameSync(part, path)
  } catch (error) {
    if (existsSync(part)) rmSync(part)
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

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your part of the disk is full',
  EACCES: 'this folder may not be written to',
  EPERM: 'this folder may not be written to',
  EROFS: 'this disk may only be read',
  ENOENT: 'its folder cannot be made', // Node says so too where the disk may only be read
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  ENAMETOOLONG: 'the name is too long',
}

function cannotWrite(path: string, error: unknown): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new Failure(
    1,
    `Cannot write ${path}: ${reasons[code] ?? message}. Give another place with --sortie.`,
  )
}
