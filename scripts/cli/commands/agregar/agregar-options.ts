import { usageOf } from '../../arguments/commands.ts'
import { readArguments } from '../../arguments/read-arguments.ts'
import { UsageError } from '../../failure.ts'

/** What `agregar` was asked: files, folders and patterns, and the folder that the tables go to. */
export interface AgregarOptions {
  readonly sources: readonly string[]
  readonly folder: string
  /** Of figures that state none. */
  readonly year: number | null
}

/** Reads the arguments; throws a UsageError that says in one sentence what is wrong with them. */
export function readAgregarOptions(args: readonly string[]): AgregarOptions {
  const { words, values } = readArguments('agregar', args, true)
  const [folder, year] = [values.get('salida'), values.get('anio')]
  if (words.length === 0 || folder === undefined) throw new UsageError(usageOf('agregar'))
  if (year !== undefined && !/^(19|20)\d{2}$/.test(year))
    throw new UsageError(`--anio admite un año de cuatro cifras; no «${year}».`)
  return { sources: words, folder, year: year === undefined ? null : Number(year) }
}
