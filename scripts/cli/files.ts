import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DataError } from './failure.ts'

/** npm runs a script from the package's own folder; a path that is not there is looked for where the person stands. */
export function whereItIs(file: string): string {
  const from = process.env['INIT_CWD']
  return from === undefined || existsSync(path.resolve(file)) ? path.resolve(file) : path.resolve(from, file)
}

/** Where something named by the person is to be written: from where the person stands. */
export function whereTo(output: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? '.', output)
}

/** Writes a file; throws a DataError with the name that the person knows it by. */
export async function save(place: string, content: string | Uint8Array, name = place): Promise<void> {
  await writeFile(place, content).catch(() => {
    throw new DataError(`No se puede escribir en «${name}».`)
  })
}

/** Makes a folder where there is none; throws a DataError with the name that the person knows it by. */
export async function makeFolder(place: string, name = place): Promise<void> {
  await mkdir(place, { recursive: true }).catch(() => {
    throw new DataError(`No se puede crear la carpeta «${name}».`)
  })
}
