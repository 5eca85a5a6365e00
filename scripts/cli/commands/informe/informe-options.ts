import { UsageError } from '../../failure.ts'
import { splitOptions, takeOptions, type Given } from '../../arguments/options.ts'

/** What is asked of `informe`: one region, all of them, or the annual report of a year; `given` are the usual options. */
export interface InformeOptions {
  readonly what:
    | { readonly kind: 'region'; readonly code: string }
    | { readonly kind: 'todas' }
    | { readonly kind: 'anual'; readonly year: number }
  readonly output: string
  readonly given: Given
}

const OWN = ['region', 'anual', 'salida'] as const
const ALL = '--todas'
const USAGE =
  'Uso: informe --region CÓDIGO --salida ARCHIVO.docx, informe --todas --salida CARPETA o informe --anual AÑO --salida ARCHIVO.docx.'

/** Splits the arguments; throws a UsageError unless exactly one of --region, --todas and --anual comes with --salida. */
export function readInformeOptions(args: readonly string[]): InformeOptions {
  const { own, rest } = takeOptions(args, OWN)
  const given = splitOptions(rest.filter((arg) => arg !== ALL))
  const output = own.get('salida') ?? ''
  const asked = [own.has('region'), own.has('anual'), rest.includes(ALL)].filter(Boolean).length
  if (asked !== 1 || output === '' || output.startsWith('--')) throw new UsageError(USAGE)
  return { what: whatOf(own), output, given }
}

function whatOf(own: ReadonlyMap<string, string>): InformeOptions['what'] {
  const year = own.get('anual')
  if (year !== undefined) {
    if (!/^(19|20)\d{2}$/.test(year)) throw new UsageError(`--anual lleva un año de cuatro cifras; no «${year}».`)
    return { kind: 'anual', year: Number(year) }
  }
  const code = own.get('region')
  return code === undefined ? { kind: 'todas' } : { kind: 'region', code }
}
