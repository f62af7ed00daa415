import { type ChildProcess, spawn } from 'node:child_process'

/** Sees to it that nothing outlives this process, not even where it is killed. */
export interface Lifeline {
  /** This process is to end with ours. */
  hold(child: ChildProcess): void
  close(): void
}

/**
 * A shell in a session of its own, which Ctrl+C does not reach: it reads who is running, and once it hears nothing more it kills them and takes their folder
 * away.
 */
export function openLifeline(folder: string): Lifeline {
  const shell = spawn('/bin/sh', ['-c', script, 'lifeline', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  })
  shell.unref()
  shell.stdin.on('error', () => {}) // it was ended by somebody else
  const tell = (sign: '+' | '-', { pid }: ChildProcess) => {
    if (pid !== undefined) shell.stdin.write(`${sign} ${pid}\n`)
  }
  return {
    hold(child) {
      tell('+', child)
      child.once('exit', () => tell('-', child))
    },
    close: () => shell.stdin.end(),
  }
}

const script = `
pids=
while read -r sign pid; do
  case $sign in
    +) pids="$pids $pid" ;;
    -) rest=; for one in $pids; do [ "$one" = "$pid" ] || rest="$rest $one"; done; pids=$rest ;;
  esac
done
[ -z "$pids" ] || kill -9 $pids
sleep 1
rm -rf "$1"
`
