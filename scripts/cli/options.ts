import { UsageError } from './failure.ts'

/** Options of the two questions, all with a value. */
const VALUED = [
  'nivel',
  'definicion',
  'grupo',
  'ambito',
  'modalidad',
  'umbral',
  'percentil',
  'pesos',
  'heredar',
  'k',
  'uso-interno',
  'matriz-completa',
  'plazo',
  'fecha',
  'datos',
] as const
export type OptionName = (typeof VALUED)[number]

export interface Given {
  readonly json: boolean
  readonly values: ReadonlyMap<OptionName, string>
}

/** Splits `--name value`, `--name=value` and `--json`; throws a UsageError on anything else, twice the same, or no value. */
export function splitOptions(args: readonly string[]): Given {
  const values = new Map<OptionName, string>()
  let json = false
  for (let at = 0; at < args.length; at += 1) {
    const { name, value } = splitEquals(args[at] ?? '')
    if (name === 'json') {
      if (json || value !== null) throw new UsageError(json ? repeated(name) : 'La opción --json no lleva valor.')
      json = true
      continue
    }
    const option = VALUED.find((each) => each === name)
    if (option === undefined) throw new UsageError(`No existe la opción --${name}; las que hay se ven con «ayuda».`)
    if (values.has(option)) throw new UsageError(repeated(name))
    values.set(option, value ?? nextValue(args, (at += 1), name))
  }
  return { json, values }
}

/** Takes a command's own options, all with a value, out of the arguments by the same rules; what is left is for splitOptions. */
export function takeOptions<const Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { readonly own: ReadonlyMap<Name, string>; readonly rest: readonly string[] } {
  const own = new Map<Name, string>()
  const rest: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const [, name = '', value] = /^--([^=]+)(?:=([^]*))?$/.exec(args[at] ?? '') ?? []
    const option = names.find((each) => each === name)
    if (option === undefined) rest.push(args[at] ?? '')
    else if (own.has(option)) throw new UsageError(repeated(name))
    else own.set(option, value ?? nextValue(args, (at += 1), name))
  }
  return { own, rest }
}

function splitEquals(arg: string): { readonly name: string; readonly value: string | null } {
  const match = /^--([^=]+)(?:=([^]*))?$/.exec(arg)
  if (!match) throw new UsageError(`No se entiende «${arg}»; las opciones empiezan con dos guiones.`)
  return { name: match[1] ?? '', value: match[2] ?? null }
}

function nextValue(args: readonly string[], at: number, name: string): string {
  const value = args[at]
  if (value === undefined || value.startsWith('--')) throw new UsageError(`Falta el valor de la opción --${name}.`)
  return value
}

function repeated(name: string): string {
  return `La opción --${name} está repetida.`
}
