import { expect, test } from 'vitest'
import { textFile } from '../../src/talk/text-file.ts'

test('text is given back as it is', () => {
  expect(textFile('a.md', 'été\nhiver\n')).toEqual({ file: { file: 'a.md', text: 'été\nhiver\n' } })
})

test.each([
  ['Windows line ends', 'a\r\nb\r\n', 'a\nb\n'],
  ['old Mac line ends', 'a\rb', 'a\nb'],
  ['a byte order mark', '\uFEFFa\n', 'a\n'],
])('%s are taken away', (_name, content, text) => {
  expect(textFile('a.md', content).file.text).toBe(text)
})

test.each([
  ['a null byte', 'PNG\0\0'],
  ['bytes that are no UTF-8', new TextDecoder().decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))],
])('%s is a Problem at the beginning of the file', (_name, content) => {
  expect(textFile('slides/01-a.md', content).problem).toMatchObject({
    file: 'slides/01-a.md',
    line: 1,
    column: 1,
    message: 'this is not a UTF-8 text file',
  })
})
