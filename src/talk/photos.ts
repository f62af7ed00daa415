import type { Problem } from './problem.ts'

/** The speaker's own pictures, by what they show. They lie in assets/photos/, and slides change by their being there. */
export const photoNames = ['thanos', 'orateur', 'entreprise', 'evenement'] as const

export type PhotoName = (typeof photoNames)[number]

/** Where each picture is, as `assets/photos/thanos.jpg`. */
export type Photos = ReadonlyMap<PhotoName, string>

const folder = 'assets/photos/'
const endings = ['jpg', 'jpeg', 'png', 'webp', 'avif']

/** Finds the speaker's pictures among the paths of assets/. A name or kind that no slide shows, or a second picture of the same, is a Problem. */
export function findPhotos(assets: ReadonlySet<string>): { photos: Photos; problems: readonly Problem[] } {
  const photos = new Map<PhotoName, string>()
  const problems: Problem[] = []
  for (const path of assets) {
    if (!path.startsWith(folder) || path === `${folder}README.md`) continue
    const [, name = '', ending = ''] = /^([^.]*)\.?(.*)$/.exec(path.slice(folder.length)) ?? []
    const known = photoNames.find((photo) => photo === name)
    const other = known && photos.get(known)
    if (!known)
      problems.push(photoProblem(path, 'no slide shows this picture', `Names: ${photoNames.join(', ')}.`))
    else if (!endings.includes(ending.toLowerCase()))
      problems.push(
        photoProblem(
          path,
          `\`.${ending}\` is not a kind of picture shown here`,
          `Kinds: ${endings.join(', ')}.`,
        ),
      )
    else if (other)
      problems.push(
        photoProblem(path, `there is a second picture of this name, ${other}`, 'Keep one of them.'),
      )
    else photos.set(known, path)
  }
  return { photos, problems }
}

/** What is wrong with a picture file: it has no lines, so the place is its beginning. */
export function photoProblem(file: string, message: string, hint: string): Problem {
  return { file, line: 1, column: 1, message, hint }
}
