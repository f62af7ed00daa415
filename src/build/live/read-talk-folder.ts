import { relative } from 'node:path'
import type { Problem } from '../../talk/problem.ts'
import { readTalk, type TalkFiles, type TalkReading } from '../../talk/talk.ts'
import type { ConvertedPhotos } from '../reading/convert-photos.ts'
import { convertPictures } from '../reading/convert-pictures.ts'
import { readTalkFiles } from '../reading/talk-files.ts'

/** What the files of a talk say. */
export interface Reading {
  readonly files: TalkFiles | undefined
  readonly text: Pick<TalkReading, 'talk' | 'problems'>
  readonly pictures: { readonly photos: ConvertedPhotos; readonly problems: readonly Problem[] }
}

/**
 * Reads the talk, but not texts that are as they were: the watcher often calls for nothing. Never throws: where the files cannot be read,
 * that is the Problem of the talk that was there before.
 */
export async function readTalkFolder(root: string, before?: Reading): Promise<Reading> {
  try {
    const files = await readTalkFiles(root)
    const text = before?.files && sameFiles(files, before.files) ? before.text : readTalk(files)
    return { files, text, pictures: await convertPictures(root, files, text.talk) }
  } catch (error) {
    const { talk } = before?.text ?? readTalk({ texts: new Map(), assets: new Set() })
    return {
      files: undefined,
      text: { talk, problems: [failure(root, error)] },
      pictures: before?.pictures ?? { photos: new Map(), problems: [] },
    }
  }
}

function sameFiles(one: TalkFiles, other: TalkFiles): boolean {
  const all = ({ texts, assets, badges = new Map(), problems }: TalkFiles) =>
    JSON.stringify([[...texts], [...assets], [...badges], problems])
  return all(one) === all(other)
}

/** A fault of the disk or of ours, as a Problem of the talk. */
export function failure(root: string, error: unknown): Problem {
  const { message, path } = error as NodeJS.ErrnoException
  const file = path === undefined ? 'slides/' : relative(root, path)
  const hint = 'The other files are shown as they were before.'
  return {
    file,
    line: 1,
    column: 1,
    message: `this cannot be read: ${message.replaceAll(`${root}/`, '')}`,
    hint,
  }
}
