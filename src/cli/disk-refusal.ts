import { relative, sep } from 'node:path'

/** A file or folder, from the project's root if it is below it, that the disk does not let a command read or write. */
export interface DiskRefusal {
  readonly file: string
  readonly reason: string
}

export const refusalHint = 'See who may read and write it, then try again.'

/** What the disk refuses, in words, if that is what an error says. */
export function diskRefusal(error: unknown, root: string): DiskRefusal | undefined {
  const { path, syscall = '' } = error as NodeJS.ErrnoException
  const reason = diskReason(error)
  if (reason === undefined || path === undefined) return undefined
  const below = relative(root, path).split(sep).join('/')
  const file = below.startsWith('..') ? path : below
  return { file, reason: `cannot be ${deeds[syscall] ?? 'opened'}: ${reason}` }
}

/** Why the disk refuses, if that is what an error says. */
export function diskReason(error: unknown): string | undefined {
  return reasons[(error as NodeJS.ErrnoException).code ?? '']
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your part of the disk is full',
  EISDIR: 'it is a folder',
  ENOENT: 'it is not there', // said of a folder to be made, too, where the disk is read-only
  ENOTDIR: 'a file is where a folder should be',
  EEXIST: 'a file is where a folder should be',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links go round in circles',
  EIO: 'the disk cannot read it',
}

const deeds: Readonly<Record<string, string>> = { mkdir: 'made', scandir: 'listed' }
