import { readAnswers } from '../../arguments/answers.ts'
import { OPTIONS } from '../../arguments/options.ts'
import { readArguments } from '../../arguments/read-arguments.ts'
import { oneOf } from '../../arguments/values.ts'
import { UsageError } from '../../failure.ts'
import { TABLE_CHOICES, type TableChoice } from '../../../../src/database/ledger/index.ts'

const CHOICES = [...TABLE_CHOICES, 'limites', 'celdas'] as const

/** What `validar` was asked; `celdas` stops before any meaning, `limites` are boundaries. */
export interface ValidarOptions {
  readonly file: string
  readonly table: TableChoice | 'limites' | 'celdas'
  readonly sheet: string | null
  /** Of figures that state none. */
  readonly year: number | null
  /** To what only a person can say of the table, by the question's key. */
  readonly answers: ReadonlyMap<string, string>
  /** A file of recipes, by one of which it is read. */
  readonly recipes: string | null
  readonly json: boolean
  readonly output: string | null
}

/** Reads the arguments; throws a UsageError that says in one sentence what is wrong with them. */
export function readOptions(args: readonly string[]): ValidarOptions {
  const { words, values, json } = readArguments('validar', args, true)
  const [file, ...more] = words
  if (file === undefined) throw new UsageError('Falta el archivo o la carpeta: validar ARCHIVO|CARPETA.')
  if (more.length > 0) throw new UsageError('Se valida un solo archivo cada vez.')
  const year = values.get('anio')
  if (year !== undefined && !/^(19|20)\d{2}$/.test(year))
    throw new UsageError(`--anio admite un año de cuatro cifras; no «${year}».`)
  return {
    file,
    table: oneOf({ values }, 'tabla', CHOICES, OPTIONS.tabla.usual),
    sheet: values.get('hoja') ?? null,
    year: year === undefined ? null : Number(year),
    answers: readAnswers(values.get('respuesta')),
    recipes: values.get('receta') ?? null,
    json,
    output: values.get('salida') ?? null,
  }
}
