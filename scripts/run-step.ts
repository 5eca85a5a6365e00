import { execFile, spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, wherever the command was started. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** How a child process ended: its exit code (1 when a signal ended it) and its seconds. */
export type Outcome = { readonly code: number; readonly seconds: number }

/** Runs Node with `args` from the repository, its output shown as it comes and no input given. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return new Promise((done) => {
    const end = (code: number) => done({ code, seconds: (performance.now() - start) / 1000 })
    child.once('error', () => end(1))
    child.once('exit', (code) => end(code ?? 1))
  })
}

/** Runs Node as runNode does, its output kept and shown whole when it ends. */
export function runNodeWhole(args: readonly string[]): Promise<Outcome> {
  const start = performance.now()
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: repository, maxBuffer: 1e8 }, (fault, out, err) => {
      process.stdout.write(out)
      process.stderr.write(err)
      done({ code: fault === null ? 0 : 1, seconds: (performance.now() - start) / 1000 })
    })
  })
}

/** Seconds as the progress lines print them, "12,5 s". */
export function printSeconds(seconds: number): string {
  return `${seconds.toFixed(1).replace('.', ',')} s`
}
