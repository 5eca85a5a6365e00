import { criteriaOf, type National } from '../../../../src/domain/criteria/index.ts'
import type { MacroRegion } from '../../../../src/domain/territory/index.ts'
import { outline } from '../../../../src/publish/cartography/index.ts'
import { contextOf } from '../../../../src/domain/context/index.ts'
import type { BundleGround, BundleOf } from '../../../../src/publish/bundle/index.ts'
import { signedBy } from '../../arguments/signed-by.ts'
import { dateOf, numberOf, weightsOf } from '../../arguments/values.ts'
import type { Given } from '../../arguments/read-arguments.ts'
import type { Terminal } from '../../console.ts'
import { simulatedTables, survey } from '../../country/prepare.ts'
import { boundariesOf } from '../../country/read-boundaries.ts'
import { regionSet } from '../../country/region-set.ts'
import { UsageError } from '../../failure.ts'
import { makeFolder, whereTo } from '../../files.ts'
import { nodeRasterPort } from '../../node-raster-port.ts'
import { warnSimulated } from '../../words/answer.ts'
import { readTodoOptions, type AskedOne, type TodoOptions } from './todo-options.ts'
import { writeBundle } from './write-bundle.ts'
import { writeSeries } from './write-series.ts'

/**
 * Runs `todo`: a .zip with its manifest beside it, for each bundle that is asked for of each cut; gives 1 where a file
 * could not be made, throws UsageError and DataError.
 */
export async function runTodo(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const options = readTodoOptions(args)
  let code: 0 | 1 = 0
  for (const given of cutsOf(options, terminal.today)) {
    const ground = await groundOf(given, terminal)
    await makeFolder(whereTo(options.folder), options.folder)
    if ((await write(options, ground, terminal)) === 1) code = 1
  }
  return code
}

/** What is given for each cut, the earlier one first: its own tables and its own day. */
function cutsOf({ earlier, given }: TodoOptions, today: string): readonly Given[] {
  if (earlier === null) return [given]
  if (earlier.on >= dateOf(given, 'fecha', today)) throw new UsageError('--fecha-antes es un día anterior a --fecha.')
  const values = new Map([...given.values, ['datos', earlier.folder] as const, ['fecha', earlier.on] as const])
  return [{ ...given, values }, given]
}

async function write({ of, folder }: TodoOptions, ground: BundleGround, terminal: Terminal): Promise<0 | 1> {
  if (of.kind === 'todas') return writeSeries(ground, whereTo(folder), terminal)
  const one = bundleOf(of, ground.national, ground.sets)
  return (await writeBundle(one, ground, whereTo(folder), terminal)) ? 1 : 0
}

/** The country and the choices that bundles are made from; nothing of what only a page holds. */
export async function groundOf(given: Given, terminal: Terminal): Promise<BundleGround> {
  const weights = weightsOf(given, criteriaOf('creacion'))
  const letterhead = await signedBy(given)
  const { national, macroRegions, context } = await survey('todo', given, terminal)
  warnSimulated(simulatedTables(national), terminal, ' Todo lleva el sello.')
  return {
    national,
    weights,
    sets: macroRegions,
    edits: [],
    context: contextOf(context, []),
    written: [],
    event: null,
    letterhead,
    horizonMonths: numberOf(given, 'meses'),
    boundaries: await boundariesOf(given.values.get('datos'), national.country, terminal.warn),
    rasterise: terminal.rasterise,
    outline: (svg) => outline(svg, nodeRasterPort),
  }
}

function bundleOf(of: AskedOne, national: National, sets: readonly MacroRegion[]): BundleOf {
  const regions = national.country.byLevel.region.map(({ ubigeo }) => ubigeo)
  if (of.kind !== 'region') return { kind: 'taller', ...pick(regionSet(of, national, sets)) }
  const region = regions.find((code) => code === of.code)
  if (region === undefined)
    throw new UsageError(`--region lleva la clave de una región: ${regions.join(', ')}; no «${of.code}».`)
  return { kind: 'region', region }
}

function pick<T extends { readonly name: string; readonly regions: readonly unknown[] }>({ name, regions }: T) {
  return { name, regions } as Pick<T, 'name' | 'regions'>
}
