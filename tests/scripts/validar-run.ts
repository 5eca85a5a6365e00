import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runValidar } from '../../scripts/cli/commands/validar/index.ts'
import { readFileAnswer } from '../../scripts/cli/commands/validar/read-file.ts'
import { UsageError } from '../../scripts/cli/failure.ts'

/** Where the files of these tests are. */
export const folder = await mkdtemp(path.join(tmpdir(), 'validar-'))

/** A file of that name in a folder of temporary files. */
export async function fileWith(name: string, text: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}

/** The command in this process: its code, what it printed and what it warned of. */
export async function validar(...args: string[]) {
  const printed: string[] = []
  const warned: string[] = []
  const console = { out: (text: string) => printed.push(text), warn: (line: string) => warned.push(line) }
  const code = await runValidar(args, console, readFileAnswer).catch((cause: unknown) => {
    if (!(cause instanceof UsageError)) throw cause
    warned.push(cause.message)
    return 2
  })
  return {
    code,
    out: printed.join('\n'),
    err: warned.join('\n'),
    document: () => JSON.parse(printed.join('')) as Record<string, never>,
  }
}
