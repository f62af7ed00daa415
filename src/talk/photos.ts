import type { Problem } from './problem.ts'

/** The speaker's own pictures, by what they show. They lie in assets/photos/, and slides change by their being there. */
const photoNames: readonly string[] = ['orateur', 'entreprise', 'evenement']
/** The same, as a talk in English may write them. */
const inEnglish = new Map([
  ['speaker', 'orateur'],
  ['company', 'entreprise'],
  ['event', 'evenement'],
])

/** Where each picture is, as `assets/photos/orateur.jpg`. */
export type Photos = ReadonlyMap<string, string>

const folder = 'assets/photos/'
const endings = ['jpg', 'jpeg', 'png', 'webp', 'avif']

/** Finds the speaker's pictures among the paths of assets/. A name or kind that no slide shows, or a second picture of the same, is a Problem. */
export function findPhotos(
  assets: ReadonlySet<string>,
  ownNames: readonly string[] = [],
): { photos: Photos; problems: readonly Problem[] } {
  const names = [...ownNames, ...photoNames]
  const photos = new Map<string, string>()
  const problems: Problem[] = []
  for (const path of assets) {
    if (!path.startsWith(folder) || path === `${folder}README.md`) continue
    const [, name = '', ending = ''] = /^([^.]*)\.?(.*)$/.exec(path.slice(folder.length)) ?? []
    const known = names.find((photo) => photo === name) ?? inEnglish.get(name)
    const other = known && photos.get(known)
    if (!known)
      problems.push(photoProblem(path, 'no slide shows this picture', `Names: ${names.join(', ')}.`))
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
