import { networkInterfaces } from 'node:os'

/** The address by which phones reach this machine: the first that its networks have given it; undefined without a network. */
export function machineAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ internal, family }) => !internal && family === 'IPv4')?.address
}
