import { UsageError } from '../failure.ts'
import type { CommandName } from './commands.ts'
import { DECLARED, type OptionName } from './options.ts'

/** What was written after a command: its options with their values, those without any, and the bare words. */
export interface Given {
  readonly json: boolean
  readonly flags: ReadonlySet<OptionName>
  readonly values: ReadonlyMap<OptionName, string>
  readonly words: readonly string[]
}

interface Reading {
  readonly flags: Set<OptionName>
  readonly values: Map<OptionName, string>
  readonly words: string[]
}

/**
 * Reads `--name value`, `--name=value` and `--name` as the list declares them for the command; throws a UsageError on
 * an option that it has not, twice the same, no value where one goes or one where none does. Bare words only where
 * `words` says so.
 */
export function readArguments(command: CommandName, args: readonly string[], words = false): Given {
  const found: Reading = { flags: new Set(), values: new Map(), words: [] }
  for (let at = 0; at < args.length; at += 1) {
    const { [at]: arg = '', [at + 1]: next } = args
    if (words && !arg.startsWith('-')) found.words.push(arg)
    else if (readOption(command, splitEquals(arg), next, found) === 'took next') at += 1
  }
  return { ...found, json: found.flags.has('json') }
}

function readOption(
  command: CommandName,
  { name, value }: { readonly name: string; readonly value: string | null },
  next: string | undefined,
  { flags, values }: Reading,
): 'took next' | 'whole' {
  const option = DECLARED.find((each) => each.name === name && each.commands.includes(command))
  if (option === undefined) throw new UsageError(`No existe la opción --${name}; las que hay se ven con «ayuda».`)
  if (flags.has(option.name) || values.has(option.name)) throw new UsageError(`La opción --${name} está repetida.`)
  if (option.takes === null) {
    if (value !== null) throw new UsageError(`La opción --${name} no lleva valor.`)
    flags.add(option.name)
    return 'whole'
  }
  if (value === null && (next === undefined || next.startsWith('--')))
    throw new UsageError(`Falta el valor de la opción --${name}.`)
  values.set(option.name, value ?? next ?? '')
  return value === null ? 'took next' : 'whole'
}

function splitEquals(arg: string): { readonly name: string; readonly value: string | null } {
  const match = /^--([^=]+)(?:=([^]*))?$/.exec(arg)
  if (!match) throw new UsageError(`No se entiende «${arg}»; las opciones empiezan con dos guiones.`)
  return { name: match[1] ?? '', value: match[2] ?? null }
}
