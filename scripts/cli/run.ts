import { COMMANDS, listed, type CommandName } from './arguments/commands.ts'
import type { Console, LoadCountry, Means, Terminal } from './console.ts'
import { DataError, UsageError } from './failure.ts'
import { whereItIs } from './files.ts'
import type { RasteriseHere } from './rasterise-here.ts'

type Run = (args: readonly string[], terminal: Terminal) => Promise<0 | 1 | 2>

/** What runs each command; its code is only fetched when it is asked for. */
const RUNS: Readonly<Record<CommandName, () => Promise<Run>>> = {
  cobertura: async () => (await import('./commands/cobertura/index.ts')).runCobertura,
  ranking: async () => (await import('./commands/ranking/index.ts')).runRanking,
  validar: async () => (await import('./commands/validar/index.ts')).runValidar,
  agregar: async () => (await import('./commands/agregar/index.ts')).runAgregar,
  informe: async () => (await import('./commands/informe/index.ts')).runInforme,
  taller: async () => (await import('./commands/taller/index.ts')).runTaller,
  agenda: async () => (await import('./commands/agenda/index.ts')).runAgenda,
  mapa: async () => (await import('./commands/mapa/index.ts')).runMapa,
  kit: async () => (await import('./commands/kit/index.ts')).runKit,
  todo: async () => (await import('./commands/todo/index.ts')).runTodo,
  rehacer: async () => (await import('./commands/todo/index.ts')).runRehacer,
  ayuda: async () => (await import('./commands/ayuda/index.ts')).runAyuda,
}
const ALSO_HELP = ['--ayuda', '--help', '-h']

/** The usual loader; its code is only fetched once the options are known to be good. */
const loadCountry: LoadCountry = async (dir, tell, register) =>
  (await import('./country/load-country.ts')).loadCountry(dir, tell, register)

/** The usual rasteriser; its code, too, is only fetched when a picture is asked for. */
const rasterise: RasteriseHere = async (svg, scale) => (await import('./rasterise-here.ts')).rasteriseHere(svg, scale)

const USUAL: Means = { load: loadCountry, rasterise }

/** Runs one command and gives its exit code: 0 answered, 1 unusable data, 2 wrong usage. */
export async function run(args: readonly string[], console: Console, means: Means = USUAL): Promise<0 | 1 | 2> {
  const terminal: Terminal = {
    ...console,
    ...means,
    load: (dir, tell, register) => means.load(dir === undefined ? undefined : whereItIs(dir), tell, register),
  }
  try {
    const [written = '', ...rest] = args
    return await (await runOf(written))(rest, terminal)
  } catch (cause) {
    if (!(cause instanceof UsageError || cause instanceof DataError)) throw cause
    console.warn(cause.message)
    return cause instanceof UsageError ? 2 : 1
  }
}

async function runOf(written: string): Promise<Run> {
  const command = COMMANDS.find(({ name }) => name === (ALSO_HELP.includes(written) ? 'ayuda' : written))
  if (command !== undefined) return RUNS[command.name]()
  const wrong = written === '' ? 'Falta el comando' : `No existe el comando «${written}»`
  throw new UsageError(
    `${wrong}; los que hay son ${listed(
      COMMANDS.map(({ name }) => name),
      'y',
    )}.`,
  )
}
