import { UsageError } from '../../failure.ts'
import { usageOf } from '../../arguments/commands.ts'
import { earlierOf, type Earlier } from '../../arguments/earlier.ts'
import { readArguments, type Given } from '../../arguments/read-arguments.ts'
import { choiceOf } from '../../arguments/values.ts'

/** What may be written of a region. */
export type RegionPaper = 'resumen' | 'oficio' | 'memorando' | 'sin-instancia'

/**
 * What is asked of `informe`: one region, all of them, the sheet of a provincia or a distrito, or the annual report of
 * a year, or what changed since an earlier cut; `given` are the usual options.
 */
export interface InformeOptions {
  readonly what:
    | { readonly kind: 'region'; readonly code: string; readonly paper: RegionPaper }
    | { readonly kind: 'provincia' | 'distrito'; readonly code: string }
    | { readonly kind: 'todas' }
    | { readonly kind: 'anual'; readonly year: number }
    | { readonly kind: 'cortes'; readonly earlier: Earlier }
  readonly output: string
  readonly pdf: boolean
  readonly given: Given
}

const ONE_OF = ['region', 'provincia', 'distrito', 'anual', 'antes'] as const

/** Splits the arguments; throws a UsageError unless exactly one thing is asked for, with --salida. */
export function readInformeOptions(args: readonly string[]): InformeOptions {
  const given = readArguments('informe', args)
  const output = given.values.get('salida') ?? ''
  const asked = [...ONE_OF.map((name) => given.values.has(name)), given.flags.has('todas')].filter(Boolean).length
  if (asked !== 1 || output === '' || output.startsWith('--')) throw new UsageError(usageOf('informe'))
  const what = whatOf(given)
  if (given.values.has('clase') && what.kind !== 'region')
    throw new UsageError('--clase va con --region CÓDIGO: dice qué se escribe de la región.')
  const isBook = output.toLowerCase().endsWith('.xlsx')
  const mayBeBook = what.kind === 'cortes' || (what.kind === 'region' && what.paper === 'sin-instancia')
  if (isBook && (!mayBeBook || given.flags.has('pdf')))
    throw new UsageError(
      'En .xlsx salen solo la lista de --clase sin-instancia y los cambios de --antes, sin --pdf; lo demás, en .docx.',
    )
  return { what, output, pdf: given.flags.has('pdf'), given }
}

function whatOf(given: Given): InformeOptions['what'] {
  const { values } = given
  const earlier = earlierOf(given)
  if (earlier !== null) return { kind: 'cortes', earlier }
  const year = values.get('anual')
  if (year !== undefined) {
    if (!/^(19|20)\d{2}$/.test(year)) throw new UsageError(`--anual lleva un año de cuatro cifras; no «${year}».`)
    return { kind: 'anual', year: Number(year) }
  }
  for (const kind of ['provincia', 'distrito'] as const) {
    const code = values.get(kind)
    if (code !== undefined) return { kind, code }
  }
  const code = values.get('region')
  return code === undefined ? { kind: 'todas' } : { kind: 'region', code, paper: choiceOf(given, 'clase') }
}
