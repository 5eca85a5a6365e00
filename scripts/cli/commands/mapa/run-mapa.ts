import path from 'node:path'
import type { National } from '../../../../src/domain/criteria/index.ts'
import { offeredServices, specOf } from '../../../../src/domain/layers/index.ts'
import { foldType, SERVICE_TYPES, typeOfService } from '../../../../src/domain/services/index.ts'
import {
  findMacroRegion,
  parseUbigeo,
  type MacroRegion,
  type UnitLevel,
} from '../../../../src/domain/territory/index.ts'
import {
  atlasPages,
  composePlate,
  drawMap,
  isPart,
  outline,
  paperFor,
  plateFileName,
  type Boundaries,
  type PlateTerritory,
} from '../../../../src/publish/cartography/index.ts'
import { mapAsGeojson, mapAsKml } from '../../../../src/publish/geodata/index.ts'
import { printPlate } from '../../pdf.ts'
import { readBoundaries } from '../../country/read-boundaries.ts'
import { DataError, UsageError } from '../../failure.ts'
import type { Terminal } from '../../console.ts'
import { makeFolder, save, whereTo } from '../../files.ts'
import { survey } from '../../country/prepare.ts'
import { oneOf } from '../../arguments/values.ts'
import { readMapaOptions, type MapaOptions } from './mapa-options.ts'
import { nodeRasterPort } from '../../node-raster-port.ts'

interface Ground {
  readonly national: National
  readonly boundaries: Boundaries
  readonly options: MapaOptions
}

/**
 * Runs `mapa`: one plate to a file, or an atlas to a folder; gives its exit code 0, throws UsageError and DataError.
 */
export async function runMapa(args: readonly string[], terminal: Terminal): Promise<0> {
  const options = readMapaOptions(args)
  const { national, macroRegions } = await survey('mapa', options.given, terminal)
  const territory = territoryOf(options, national, macroRegions)
  const ground = { national, boundaries: await limitsOf(options, national), options }
  const place = whereTo(options.target.path)
  if (options.target.kind === 'atlas') return writeAtlas(territory, place, ground, terminal)
  const level = levelOf(territory, options)
  if (options.target.kind === 'datos') {
    await save(place, mapData(territory, level, options.target.format, ground), options.target.path)
    terminal.out(`Escrito: ${options.target.path}`)
    return 0
  }
  const svg = svgOf(territory, level, ground)
  await save(place, await bytesOf(svg, options, terminal), options.target.path)
  terminal.out(`Escrito: ${options.target.path}`)
  if (options.pdf) await printPlate(place, svg)
  return 0
}

async function writeAtlas(territory: PlateTerritory, folder: string, ground: Ground, terminal: Terminal): Promise<0> {
  const { national, options } = ground
  if (territory.kind !== 'region') throw new UsageError('--atlas es de una región: indique --region CÓDIGO.')
  await makeFolder(folder, options.target.path)
  const pages = atlasPages(national.country, territory.ubigeo)
  for (const [at, page] of pages.entries()) {
    const level = levelOf(page, options)
    const format = options.target.format === 'png' ? 'png' : 'svg'
    const name = plateFileName(national, { layer: options.layer, level, territory: page }, format)
    const svg = svgOf(page, level, ground)
    await save(path.join(folder, name), await bytesOf(svg, options, terminal), name)
    if (options.pdf) await printPlate(path.join(folder, name), svg)
    terminal.warn(`${at + 1} de ${pages.length}: ${name}`)
  }
  terminal.out(`Escritas ${pages.length} láminas en ${options.target.path}`)
  return 0
}

/** The units of the layer that lie in the territory, as geographic data. */
function mapData(
  territory: PlateTerritory,
  level: UnitLevel,
  format: 'geojson' | 'kml',
  { national, boundaries, options }: Ground,
): string {
  const spec = specOf(national, level, options.layer)
  const codes = new Set([...spec.units.keys()].filter((code) => isPart(territory, level, code)))
  const shown = { spec, codes, boundaries, internal: national.disclosure.internal }
  return format === 'geojson' ? mapAsGeojson(shown) : mapAsKml(shown)
}

function svgOf(territory: PlateTerritory, level: UnitLevel, { national, boundaries, options }: Ground): string {
  return drawMap(
    composePlate({
      ...{ national, boundaries, level, layer: options.layer, territory },
      serviceTypes: servicesOf(options, national),
      masked: options.masked,
      paper: paperFor(options.size, options.orientation, territory, boundaries),
    }),
  )
}

function bytesOf(svg: string, { target, scale }: MapaOptions, { rasterise }: Terminal): Promise<Uint8Array> {
  return target.format === 'svg' ? outline(svg, nodeRasterPort) : rasterise(svg, scale)
}

/**
 * The types asked for, of the catalogue or of the own tables, however they are spelt; throws a UsageError that names
 * those there are.
 */
function servicesOf({ services }: MapaOptions, { country }: National): readonly string[] {
  const offered = offeredServices(country).map(({ type }) => type)
  if (services === 'todos') return offered
  const known = [...new Set([...SERVICE_TYPES, ...offered])]
  const read = services.map((written) => ({
    written,
    type: known.find((type) => foldType(type) === foldType(typeOfService(written))),
  }))
  const unknown = read.filter(({ type }) => type === undefined).map(({ written }) => written)
  if (unknown.length > 0)
    throw new UsageError(`--servicios no conoce ${unknown.join(', ')}; los que hay son ${known.join(', ')} o todos.`)
  return read.flatMap(({ type }) => type ?? [])
}

function territoryOf({ of }: MapaOptions, { country }: National, sets: readonly MacroRegion[]): PlateTerritory {
  if (of.kind === 'pais') return { kind: 'pais' }
  if (of.kind === 'macro') {
    const set = findMacroRegion(sets, of.name)
    if (set === null)
      throw new UsageError(
        `--macro: no hay una macrorregión «${of.name}»; las que hay son ${sets.map((each) => each.id).join(', ')}.`,
      )
    return { kind: 'regiones', regions: set.regions, name: set.name }
  }
  const code = parseUbigeo(of.name)
  const facts = code === null ? undefined : country.at(of.kind, code)
  if (facts === undefined) throw new UsageError(`--${of.kind}: no hay ninguna de código ${of.name}.`)
  return { kind: of.kind, ubigeo: facts.ubigeo }
}

/** A provincia is only drawn by distrito; a region may be by provincia; the rest, at any level. */
function levelOf(territory: PlateTerritory, { given }: MapaOptions): UnitLevel {
  if (territory.kind === 'provincia') return 'distrito'
  if (territory.kind === 'region') return oneOf(given, 'nivel', ['distrito', 'provincia'], 'distrito')
  return oneOf(given, 'nivel', ['provincia', 'distrito', 'region', 'departamento'], 'provincia')
}

async function limitsOf({ given }: MapaOptions, { country }: National): Promise<Boundaries> {
  const boundaries = await readBoundaries(given.values.get('datos'), country)
  if (boundaries === null) throw new DataError('Sin límites no hay mapa. Prepárelos con «npm run -s data».')
  return boundaries
}
