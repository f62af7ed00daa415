import type { Tracks } from '../../subtitles/track.ts'
import { formatProblem, type Problem, sortProblems } from '../../talk/problem.ts'
import { readTalk, type Talk, type TalkFiles } from '../../talk/talk.ts'
import type { DrawnDiagrams } from '../pages/pages.ts'
import { settle } from '../pages/settled.ts'
import { subtitleTracks } from '../pages/subtitle-tracks.ts'
import type { ConvertedPhotos } from './convert-photos.ts'
import { convertPictures } from './convert-pictures.ts'
import { drawAhead } from './draw-diagrams.ts'
import { readTalkFiles } from './talk-files.ts'

/** The talk with its diagrams drawn and its pictures converted, and everything that is wrong with it. */
export interface BuiltTalk {
  readonly files: TalkFiles
  readonly talk: Talk
  readonly problems: readonly Problem[]
  /** Those that are told in passing and that talk.yaml does not settle, too: `--strict` refuses them. */
  readonly strict: readonly Problem[]
  readonly photos: ConvertedPhotos
  /** Absent where there is no browser to draw with: the deck then draws in the page. */
  readonly drawn: DrawnDiagrams | undefined
  /** The words of the room's subtitles; none where the site is not to have them. */
  readonly subtitles: Tracks
}

/** Reads slides/ below the project's root, draws the diagrams and converts the pictures. */
export async function buildTalk(root: string): Promise<BuiltTalk> {
  const files = await readTalkFiles(root)
  const { talk, problems } = readTalk(files)
  const [ahead, converted] = await Promise.all([drawAhead(root, talk), convertPictures(root, files, talk)])
  const read = settle(talk.settings, 'reading', [...problems, ...converted.problems])
  const drawn = settle(talk.settings, 'diagrams', ahead?.problems ?? [])
  return {
    files,
    talk,
    problems: sortProblems([...read.told, ...drawn.told]),
    strict: sortProblems([...read.open, ...drawn.open]),
    photos: converted.photos,
    drawn: ahead?.drawn,
    subtitles: subtitleTracks(talk),
  }
}

/** All problems, each with its place, and their number. */
export function problemList(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return `${problems.map(formatProblem).join('\n')}\n\n${count} in the talk\n`
}
