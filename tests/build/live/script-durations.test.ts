import { describe, expect, test } from 'vitest'
import { withDurations } from '../../../src/build/live/script-durations.ts'

const script = `# Un talk

## un
durée: 1:30

Bonjour. [clic] durée: 9:99 n’en est pas une.

## deux

Sans durée.

## trois

duree : 0:10
Fin.
`

describe('durations written into the script', () => {
  test('change only the lines of the slides named', () => {
    const { script: written, changes } = withDurations(script, [{ slide: 'un', seconds: 75 }])
    expect(written).toBe(script.replace('durée: 1:30', 'durée: 1:15'))
    expect(changes).toEqual([{ line: 4, before: 'durée: 1:30', after: 'durée: 1:15' }])
  })

  test('put a line below a heading that had none', () => {
    const { script: written, changes } = withDurations(script, [{ slide: 'deux', seconds: 600 }])
    expect(written).toBe(script.replace('## deux\n', '## deux\ndurée: 10:00\n'))
    expect(changes).toEqual([{ line: 9, before: undefined, after: 'durée: 10:00' }])
  })

  test('find the line after empty ones, whatever its accent', () => {
    const { script: written } = withDurations(script, [{ slide: 'trois', seconds: 5 }])
    expect(written).toBe(script.replace('duree : 0:10', 'durée: 0:05'))
  })

  test('leave the file as it is where nothing changes, and slides that it does not have', () => {
    const same = [
      { slide: 'un', seconds: 90 },
      { slide: 'ailleurs', seconds: 5 },
    ]
    expect(withDurations(script, same)).toEqual({ script, changes: [] })
  })

  test('keep the ends of lines', () => {
    const { script: written } = withDurations('## a\r\n\r\nMots.\r\n', [{ slide: 'a', seconds: 61 }])
    expect(written).toBe('## a\r\ndurée: 1:01\r\n\r\nMots.\r\n')
  })
})
