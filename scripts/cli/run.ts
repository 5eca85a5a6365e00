import { existsSync } from 'node:fs'
import path from 'node:path'
import { criteriaOf, GROUPS, type GroupKey } from '../../src/domain/criteria/index.ts'
import type { RankingLevel } from '../../src/publish/table/index.ts'
import type { Answer } from './commands/cobertura/ask-coverage.ts'
import { DataError, UsageError } from './failure.ts'
import { HELP } from './commands/ayuda/help.ts'
import type { LoadedCountry } from './country/load-country.ts'
import { splitOptions, type Given, type OptionName } from './arguments/options.ts'
import { readScope, scopeIn } from './arguments/scope.ts'
import { modalityOf, readDisclosure, readParameters } from './arguments/settings.ts'
import { choiceOf, weightsOf } from './arguments/values.ts'

/** Where the command line speaks, and its own today (AAAA-MM-DD). */
export interface Console {
  readonly out: (text: string) => void
  readonly warn: (line: string) => void
  readonly today: string
}

/** Loads a country from the embedded tables and those of a folder. */
export type LoadCountry = (dir: string | undefined, tell: (line: string) => void) => Promise<LoadedCountry>

/** The usual loader; its code is only fetched once the options are known to be good. */
export const loadCountry: LoadCountry = async (dir, tell) =>
  (await import('./country/load-country.ts')).loadCountry(dir, tell)

/** Runs one command and gives its exit code: 0 answered, 1 unusable data, 2 wrong usage. `load` brings the country. */
export async function run(
  args: readonly string[],
  console: Console,
  load: LoadCountry = loadCountry,
): Promise<0 | 1 | 2> {
  try {
    return await dispatch(args, { ...console, load })
  } catch (cause) {
    if (!(cause instanceof UsageError || cause instanceof DataError)) throw cause
    console.warn(cause.message)
    return cause instanceof UsageError ? 2 : 1
  }
}

interface Desk extends Console {
  readonly load: LoadCountry
}

const COMMANDS = 'cobertura, ranking, validar, informe, taller, agenda, mapa y ayuda'

async function dispatch([command = '', ...rest]: readonly string[], console: Desk): Promise<0 | 1 | 2> {
  switch (command) {
    case 'cobertura':
      return coverage(splitOptions(rest), console)
    case 'ranking':
      return ranking(splitOptions(rest), console)
    case 'validar':
      return (await import('./commands/validar/index.ts')).runValidar(rest, console)
    case 'informe':
      return (await import('./commands/informe/index.ts')).runInforme(rest, {
        ...console,
        load: (dir, tell) => console.load(resolveDir(dir), tell),
      })
    case 'taller':
      return (await import('./commands/taller/index.ts')).runTaller(rest, {
        ...console,
        load: (dir, tell) => console.load(resolveDir(dir), tell),
      })
    case 'agenda':
      return (await import('./commands/agenda/index.ts')).runAgenda(rest, {
        ...console,
        load: (dir, tell) => console.load(resolveDir(dir), tell),
      })
    case 'mapa':
      return (await import('./commands/mapa/index.ts')).runMapa(rest, {
        ...console,
        load: (dir, tell) => console.load(resolveDir(dir), tell),
      })
    case 'ayuda':
    case '--ayuda':
    case '--help':
    case '-h':
      console.out(HELP)
      return 0
    default:
      throw new UsageError(
        `${command === '' ? 'Falta el comando' : `No existe el comando «${command}»`}; los que hay son ${COMMANDS}.`,
      )
  }
}

const RANKING_ONLY: readonly OptionName[] = ['grupo', 'modalidad', 'percentil', 'pesos', 'heredar', 'k', 'uso-interno']

async function coverage(given: Given, console: Desk): Promise<0> {
  const level = choiceOf(given, 'nivel', ['region', 'departamento', 'provincia', 'distrito'], 'provincia')
  const asked = await prepare(given, groupOf(given), console)
  const { askCoverage } = await import('./commands/cobertura/ask-coverage.ts')
  for (const name of RANKING_ONLY)
    if (given.values.has(name)) console.warn(`La opción --${name} no cambia la cobertura.`)
  return print(askCoverage(asked.loaded, asked.parameters, level, asked.scope), given, console)
}

async function ranking(given: Given, console: Desk): Promise<0> {
  const group = groupOf(given)
  const level = choiceOf(given, 'nivel', LEVELS[group].admitted, LEVELS[group].usual)
  const asked = await prepare(given, group, console)
  const { askRanking } = await import('./commands/ranking/ask-ranking.ts')
  return print(askRanking(asked.loaded, { ...asked, group, level }), given, console)
}

/** Levels at which each group is ranked; without --nivel the local group ranks both of its own. */
const LEVELS: Readonly<Record<GroupKey, { readonly admitted: readonly RankingLevel[]; readonly usual: RankingLevel }>> =
  {
    creacion: { admitted: ['provincia', 'distrito'], usual: 'provincia' },
    regional: { admitted: ['region'], usual: 'region' },
    local: { admitted: ['provincia', 'distrito', 'todos'], usual: 'todos' },
  }

function groupOf(given: Given): GroupKey {
  return choiceOf(given, 'grupo', GROUPS, 'creacion')
}

/** Checks all that can be checked without data before any is loaded. */
async function prepare(given: Given, group: GroupKey, console: Desk) {
  const weights = weightsOf(given, criteriaOf(group))
  const parameters = readParameters(given, console.today)
  const parts = readScope(given.values.get('ambito'))
  const loaded = await console.load(resolveDir(given.values.get('datos')), console.warn)
  const scope = scopeIn(parts, loaded.country, loaded.macroRegions, console.warn)
  warnSimulated(loaded, console)
  return {
    loaded,
    scope,
    weights,
    disclosure: readDisclosure(given, given.json),
    parameters: { ...parameters, modality: modalityOf(given, loaded.country) },
  }
}

/** npm runs a script from the package's own folder; a path that is not there is looked for where the person stands. */
function resolveDir(dir: string | undefined): string | undefined {
  const from = process.env.INIT_CWD
  if (dir === undefined || from === undefined || existsSync(path.resolve(dir))) return dir
  return path.resolve(from, dir)
}

function warnSimulated({ country }: LoadedCountry, console: Console): void {
  const simulated = [...country.sources.values()]
    .filter((source) => source.quality === 'simulado')
    .map((source) => source.table)
  if (simulated.length > 0) console.warn(`Datos simulados: ${simulated.join(', ')}. Cargue los suyos con --datos.`)
}

function print(answer: Answer, given: Given, console: Console): 0 {
  console.out(given.json ? JSON.stringify(answer.document) : answer.text())
  return 0
}
