import { surveyCountry, type National, type Parameters } from '../../../src/domain/criteria/index.ts'
import type { DisclosurePolicy } from '../../../src/domain/disclosure/index.ts'
import { COMMANDS, type CommandName } from '../arguments/commands.ts'
import { DECLARED } from '../arguments/options.ts'
import type { Given } from '../arguments/read-arguments.ts'
import { readScope, scopeIn, type CliScope } from '../arguments/scope.ts'
import { completeRegionsOf, modalityOf, readDisclosure, readParameters } from '../arguments/settings.ts'
import type { Console, Terminal } from '../console.ts'
import type { LoadedCountry } from './load-country.ts'

/** The country that a command asks about, and under what. */
export interface Prepared {
  readonly loaded: LoadedCountry
  readonly scope: CliScope
  readonly parameters: Parameters
  readonly disclosure: DisclosurePolicy
}

/**
 * Checks all that can be checked without data, then loads it; tells the options that change nothing in the command.
 * Throws UsageError and DataError.
 */
export async function prepare(
  command: CommandName,
  given: Given,
  terminal: Terminal,
  internal = false,
): Promise<Prepared> {
  const parameters = readParameters(given, terminal.today)
  const disclosure = readDisclosure(given, internal)
  const parts = isIdle('ambito', command) ? [] : readScope(given.values.get('ambito'))
  const loaded = await terminal.load(given.values.get('datos'), terminal.warn, given.values.get('registro'))
  const scope = scopeIn(parts, loaded.country, loaded.macroRegions, terminal.warn)
  const modality = modalityOf(given, loaded.country)
  const completeRegions = completeRegionsOf(given, loaded.country)
  warnIdle(command, given, terminal)
  return { loaded, scope, disclosure, parameters: { ...parameters, modality, completeRegions } }
}

/** The country surveyed for a command that draws or writes all of it. */
export async function survey(
  command: CommandName,
  given: Given,
  terminal: Terminal,
): Promise<{ readonly national: National } & Pick<LoadedCountry, 'macroRegions' | 'context'>> {
  const { loaded, parameters, disclosure } = await prepare(command, given, terminal)
  const { country, macroRegions, context } = loaded
  return { national: surveyCountry(country, parameters, disclosure), macroRegions, context }
}

/** The tables of the country that are invented. */
export function simulatedTables({ country }: Pick<LoadedCountry, 'country'>): readonly string[] {
  return [...country.sources.values()].filter(({ quality }) => quality === 'simulado').map(({ table }) => table)
}

function isIdle(name: string, command: CommandName): boolean {
  return DECLARED.some((option) => option.name === name && (option.idleIn?.includes(command) ?? false))
}

function warnIdle(command: CommandName, { flags, values }: Given, { warn }: Console): void {
  const article = COMMANDS.find(({ name }) => name === command)?.gives ?? command
  for (const { name } of DECLARED)
    if ((flags.has(name) || values.has(name)) && isIdle(name, command))
      warn(`La opción --${name} no cambia ${article}.`)
}
