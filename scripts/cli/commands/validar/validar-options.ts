import { parseArgs } from 'node:util'
import { TABLE_CHOICES, type TableChoice } from '../../../../src/database/ledger/index.ts'

const CHOICES = [...TABLE_CHOICES, 'limites', 'celdas'] as const

/** What `validar` was asked; `celdas` stops before any meaning, `limites` are boundaries. */
export interface ValidarOptions {
  readonly file: string
  readonly table: TableChoice | 'limites' | 'celdas'
  readonly sheet: string | null
  /** Of figures that state none. */
  readonly year: number | null
  readonly json: boolean
  readonly output: string | null
}

/** Reads the arguments, or says in one sentence what is wrong with them. */
export function readOptions(args: readonly string[]): ValidarOptions | { readonly usage: string } {
  const parsed = parse(args)
  if ('usage' in parsed) return parsed
  const { values, positionals } = parsed
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    return { usage: file === undefined ? 'Falta el archivo: validar ARCHIVO.' : 'Se valida un solo archivo cada vez.' }
  const table = CHOICES.find((each) => each === (values.tabla ?? 'auto'))
  if (table === undefined) return { usage: `--tabla admite ${CHOICES.join(', ')}; no «${values.tabla}».` }
  const year = values.anio === undefined ? null : /^(19|20)\d{2}$/.test(values.anio) ? Number(values.anio) : Number.NaN
  if (Number.isNaN(year)) return { usage: `--anio admite un año de cuatro cifras; no «${values.anio}».` }
  return { file, table, sheet: values.hoja ?? null, year, json: values.json ?? false, output: values.salida ?? null }
}

function parse(args: readonly string[]) {
  try {
    const options = {
      tabla: { type: 'string' },
      hoja: { type: 'string' },
      anio: { type: 'string' },
      salida: { type: 'string' },
      json: { type: 'boolean' },
    } as const
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (cause) {
    const option = cause instanceof Error ? (/'(--?[^' ]*)/.exec(cause.message)?.[1] ?? '') : ''
    return {
      usage: `La opción ${option} no existe o le falta su valor; validar admite --tabla, --hoja, --anio, --json y --salida.`,
    }
  }
}
