import { isTableName } from '../../../../src/database/grouping/index.ts'
import { usageOf } from '../../arguments/commands.ts'
import { readArguments } from '../../arguments/read-arguments.ts'
import { UsageError } from '../../failure.ts'

/** What `agregar` was asked: files, folders and patterns, and the folder that the tables go to. */
export interface AgregarOptions {
  readonly sources: readonly string[]
  readonly folder: string
  /** Of figures that state none. */
  readonly year: number | null
  /** Address of the server whose tables the sources are; null where they are files. */
  readonly server: string | null
}

/** Reads the arguments; throws a UsageError that says in one sentence what is wrong with them. */
export function readAgregarOptions(args: readonly string[]): AgregarOptions {
  const { words, values } = readArguments('agregar', args, true)
  const [folder, year] = [values.get('salida'), values.get('anio')]
  if (words.length === 0 || folder === undefined) throw new UsageError(usageOf('agregar'))
  if (year !== undefined && !/^(19|20)\d{2}$/.test(year))
    throw new UsageError(`--anio admite un año de cuatro cifras; no «${year}».`)
  const server = values.get('motor') ?? null
  const odd = server === null ? undefined : words.find((word) => !isTableName(word))
  if (odd !== undefined) throw new UsageError(`Con --motor se nombran tablas, BASE.TABLA; no «${odd}».`)
  return { sources: words, server, folder, year: year === undefined ? null : Number(year) }
}
