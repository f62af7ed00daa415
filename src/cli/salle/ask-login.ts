import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Login } from '../../sync/mqtt-packets.ts'
import { Failure } from '../failure.ts'

/** The name and password for a broker: from the environment, else asked for. An empty name stands for a broker that wants none. @throws a Failure where nobody can be asked. */
export async function askLogin(env: NodeJS.ProcessEnv = process.env): Promise<Login | undefined> {
  const { BROKER_NAME: known, BROKER_PASSWORD: secret } = env
  if (known !== undefined) return known === '' ? undefined : { name: known, password: secret ?? '' }
  if (!process.stdin.isTTY)
    throw new Failure(
      2,
      'Set BROKER_NAME and BROKER_PASSWORD for --broker (an empty BROKER_NAME if it wants none).',
    )
  let isSecret = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!isSecret) process.stdout.write(chunk)
      done()
    },
  })
  const ask = createInterface({ input: process.stdin, output, terminal: true })
  try {
    const name = await ask.question('Name for the broker (empty for none): ')
    if (name === '') return undefined
    process.stdout.write('Password (it is not shown): ')
    isSecret = true
    const password = await ask.question('')
    process.stdout.write('\n')
    return { name, password }
  } finally {
    ask.close()
  }
}
