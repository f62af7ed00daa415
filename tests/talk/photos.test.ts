import { describe, expect, test } from 'vitest'
import { findPhotos } from '../../src/talk/photos.ts'

const find = (...names: string[]) => findPhotos(new Set(names.map((name) => `assets/photos/${name}`)))

describe('findPhotos', () => {
  test('finds each picture by its name, whatever its kind', () => {
    const { photos, problems } = find('README.md', 'evenement.avif', 'orateur.JPEG')
    expect(Object.fromEntries(photos)).toEqual({
      evenement: 'assets/photos/evenement.avif',
      orateur: 'assets/photos/orateur.JPEG',
    })
    expect(problems).toEqual([])
  })

  test('leaves the other files of assets/ alone', () => {
    expect(findPhotos(new Set(['assets/carte.svg', 'assets/orateur.jpg']))).toEqual({
      photos: new Map(),
      problems: [],
    })
  })

  test.each([
    ['titan.jpg', 'no slide shows this picture', 'Names: orateur, entreprise, evenement.'],
    ['orateur', '`.` is not a kind of picture', 'Kinds: jpg'],
    ['orateur.heic', '`.heic` is not a kind of picture', 'Kinds: jpg'],
    ['orateur.jpg.bak', '`.jpg.bak` is not a kind of picture', 'Kinds: jpg'],
  ])('%s is a Problem at its file', (name, message, hint) => {
    expect(find(name).problems).toEqual([
      expect.objectContaining({
        file: `assets/photos/${name}`,
        message: expect.stringContaining(message) as string,
        hint: expect.stringContaining(hint) as string,
      }),
    ])
  })

  test('a second picture of the same name is a Problem that names the first', () => {
    expect(find('orateur.jpg', 'orateur.png').problems).toMatchObject([
      {
        file: 'assets/photos/orateur.png',
        message: 'there is a second picture of this name, assets/photos/orateur.jpg',
      },
    ])
  })
})
