import { describe, expect, test } from 'vitest'
import { Failure } from '../../../src/cli/failure.ts'
import { pdfHelp, pdfName, readPdfOrder } from '../../../src/cli/pdf/pdf-order.ts'

describe('the order', () => {
  test('is the slides in the light theme unless told otherwise', () => {
    expect(readPdfOrder([])).toEqual({
      what: 'slides',
      png: false,
      theme: 'clair',
      slides: undefined,
      chapter: undefined,
      output: undefined,
    })
  })

  test('takes each option', () => {
    expect(readPdfOrder(['--etapes', '--theme', 'sombre', '--slides', 'a, b', '--sortie=x.pdf'])).toEqual({
      what: 'steps',
      png: false,
      theme: 'sombre',
      slides: ['a', 'b'],
      chapter: undefined,
      output: 'x.pdf',
    })
    expect(readPdfOrder(['--chapitre', '3', '--png'])).toMatchObject({ chapter: 3, png: true })
    expect(readPdfOrder(['--document'])?.what).toBe('document')
    expect(readPdfOrder(['--deux-par-page'])?.what).toBe('two-up')
    expect(readPdfOrder(['--notes-seules'])?.what).toBe('notes')
  })

  test('is not given with --help, which names every option', () => {
    expect(readPdfOrder(['--help'])).toBeUndefined()
    for (const option of [
      'etapes',
      'document',
      'deux-par-page',
      'notes-seules',
      'png',
      'theme',
      'slides',
      'chapitre',
      'sortie',
    ])
      expect(pdfHelp).toContain(`--${option}`)
  })

  test.each([
    [['--frais']],
    [['spof']],
    [['--theme', 'bleu']],
    [['--chapitre', 'trois']],
    [['--chapitre', '0']],
    [['--slides', 'a', '--chapitre', '1']],
    [['--slides', ' , ']],
    [['--document', '--notes-seules']],
    [['--document', '--png']],
    [['--notes-seules', '--slides', 'a']],
  ])('%s is refused with exit code 2', (args) => {
    const refused = (() => {
      try {
        return readPdfOrder(args)
      } catch (error) {
        return error
      }
    })()
    expect(refused).toBeInstanceOf(Failure)
    expect(refused).toMatchObject({ exitCode: 2, message: expect.stringContaining('--help') })
  })
})

test('every kind of PDF has a name of its own', () => {
  const orders = [
    [],
    ['--etapes'],
    ['--document'],
    ['--deux-par-page'],
    ['--notes-seules'],
    ['--theme', 'sombre'],
    ['--slides', 'spof,retention'],
    ['--chapitre', '3'],
    ['--png'],
  ]
  const names = orders.map((args) => {
    const order = readPdfOrder(args)
    if (!order) throw new Error('no order')
    return pdfName('Un été à l’Œuvre : épisode 2', order)
  })
  expect(names[0]).toBe('un-ete-a-l-oeuvre-episode-2.pdf')
  expect(names.at(-1)).toBe('un-ete-a-l-oeuvre-episode-2')
  expect(new Set(names).size).toBe(orders.length)
})
