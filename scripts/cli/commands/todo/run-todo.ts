import path from 'node:path'
import { criteriaOf, type National } from '../../../../src/domain/criteria/index.ts'
import type { MacroRegion } from '../../../../src/domain/territory/index.ts'
import { rasterise } from '../../../../src/publish/cartography/index.ts'
import { contextOf } from '../../../../src/domain/context/index.ts'
import {
  lackingIn,
  makeBundle,
  seriesFileName,
  seriesManifest,
  sha256,
  type BundleGround,
  type BundleOf,
  type MadeBundle,
} from '../../../../src/publish/bundle/index.ts'
import { signedBy } from '../../arguments/signed-by.ts'
import { numberOf, weightsOf } from '../../arguments/values.ts'
import type { Given } from '../../arguments/read-arguments.ts'
import type { Terminal } from '../../console.ts'
import { simulatedTables, survey } from '../../country/prepare.ts'
import { boundariesOf } from '../../country/read-boundaries.ts'
import { regionSet } from '../../country/region-set.ts'
import { UsageError } from '../../failure.ts'
import { makeFolder, save, whereTo } from '../../files.ts'
import { nodeRasterPort } from '../../node-raster-port.ts'
import { warnSimulated } from '../../words/answer.ts'
import { readTodoOptions, type TodoOptions } from './todo-options.ts'

/** Ending of the manifest that lies beside its .zip. */
export const BESIDE = '.manifiesto.json'

/**
 * Runs `todo`: a .zip with its manifest beside it, for each bundle that is asked for; gives 1 where a file could not be
 * made, throws UsageError and DataError.
 */
export async function runTodo(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const options = readTodoOptions(args)
  const ground = await groundOf(options.given, terminal)
  const bundles = bundlesOf(options, ground.national, ground.sets)
  await makeFolder(whereTo(options.folder), options.folder)
  if (options.of.kind === 'todas') return writeSeries(bundles, ground, whereTo(options.folder), terminal)
  const [of] = bundles
  return of !== undefined && (await writeBundle(of, ground, whereTo(options.folder), terminal)) ? 1 : 0
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
    rasterise: (svg, scale) => rasterise(svg, scale, nodeRasterPort),
  }
}

/** Makes one bundle and writes it with its manifest; whether a file of it could not be made. */
export async function writeBundle(
  of: BundleOf,
  ground: BundleGround,
  folder: string,
  { out, warn }: Terminal,
): Promise<boolean> {
  const bundle = await makeBundle(of, ground, {
    tell: ({ done, total, name }) => warn(`${done + 1} de ${total}: ${name}`),
    stopped: () => false,
  })
  if (bundle === null) return true
  await saveBundle(bundle, folder)
  for (const line of lackingIn(bundle.manifest)) warn(line)
  const { estado, archivos, no_hechos } = bundle.manifest
  out(`${estado === 'completo' ? 'Completo' : 'Incompleto'}: ${bundle.name}, ${archivos.length} archivos`)
  return no_hechos.length > 0
}

/** Makes the bundle of every region, a line of progress for each, and one manifest of them all. */
async function writeSeries(
  bundles: readonly BundleOf[],
  ground: BundleGround,
  folder: string,
  terminal: Terminal,
): Promise<0 | 1> {
  const made: MadeBundle[] = []
  for (const of of bundles) {
    if (of.kind !== 'region') continue
    const name = ground.national.country.at('region', of.region)?.name ?? of.region
    const one = await oneOf(of, ground, folder)
    made.push({ region: of.region, ...one })
    const said = one.bundle === null ? 'no se pudo hacer' : `${one.bundle.manifest.estado}, ${one.file}`
    terminal.warn(`${made.length} de ${bundles.length}: ${name}, ${said}`)
    if (one.bundle !== null) for (const line of lackingIn(one.bundle.manifest)) terminal.warn(`  ${line}`)
  }
  const manifest = seriesManifest(ground, made)
  const file = seriesFileName(ground)
  await save(path.join(folder, file), `${JSON.stringify(manifest, null, 2)}\n`, file)
  const whole = manifest.conjuntos.filter(({ estado }) => estado === 'completo').length
  terminal.out(
    `${manifest.estado === 'completo' ? 'Completo' : 'Incompleto'}: ${whole} de ${bundles.length} regiones completas; ${file}`,
  )
  return manifest.conjuntos.some(({ estado, no_hechos }) => estado === 'no_hecho' || no_hechos > 0) ? 1 : 0
}

async function oneOf(of: BundleOf, ground: BundleGround, folder: string): Promise<Omit<MadeBundle, 'region'>> {
  const bundle = await makeBundle(of, ground, { tell: () => undefined, stopped: () => false }).catch(() => null)
  if (bundle === null) return { file: '', manifestFile: '', bundle: null }
  const manifestFile = await saveBundle(bundle, folder)
  const { bytes, manifest, name } = bundle
  return { file: name, manifestFile, bundle: { bytes: bytes.length, sha256: sha256(bytes), manifest } }
}

/** Writes a bundle and its manifest beside it; the name of the manifest. */
async function saveBundle(
  { name, bytes, written }: NonNullable<Awaited<ReturnType<typeof makeBundle>>>,
  folder: string,
): Promise<string> {
  const beside = name.replace(/\.zip$/, BESIDE)
  await save(path.join(folder, name), bytes, name)
  await save(path.join(folder, beside), written, beside)
  return beside
}

function bundlesOf({ of }: TodoOptions, national: National, sets: readonly MacroRegion[]): readonly BundleOf[] {
  const regions = national.country.byLevel.region.map(({ ubigeo }) => ubigeo)
  if (of.kind === 'todas') return regions.map((region) => ({ kind: 'region', region }))
  if (of.kind !== 'region') return [{ kind: 'taller', ...pick(regionSet(of, national, sets)) }]
  const region = regions.find((code) => code === of.code)
  if (region === undefined)
    throw new UsageError(`--region lleva la clave de una región: ${regions.join(', ')}; no «${of.code}».`)
  return [{ kind: 'region', region }]
}

function pick<T extends { readonly name: string; readonly regions: readonly unknown[] }>({ name, regions }: T) {
  return { name, regions } as Pick<T, 'name' | 'regions'>
}
