import type { National } from '../../domain/criteria/index.ts'
import { INTERNAL_NOTE } from '../../domain/disclosure/index.ts'
import { layerWithin, specOf, type LayerName, type LayerSpec, type LonLat } from '../../domain/layers/index.ts'
import { serviceSources } from '../../domain/country/index.ts'
import { formatDate, joinFields, sourceLine, type Quality } from '../../domain/measure/index.ts'
import { levelOf, type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'
import { QUALITY_MEANS, QUALITY_NAME } from '../../domain/words/index.ts'
import type { Boundaries } from './boundaries.ts'
import { countServices, drawnServices, type ServiceLine, type PlateService } from './count-services.ts'
import type { Paper } from './paper.ts'
import { plateWords } from './plate-words.ts'
import { isPart, territoryName, type PlateTerritory } from './territory.ts'

/** Legs of a trip over the map, and the places where it stops, in order. */
export interface Route {
  readonly legs: readonly { readonly points: readonly LonLat[]; readonly label: string }[]
  readonly stops: readonly { readonly at: LonLat; readonly label: string }[]
}

/** What to draw; `stamps` are words that the plate must carry besides those that its data ask for. */
export interface MapRequest {
  readonly national: National
  readonly boundaries: Boundaries
  readonly level: UnitLevel
  /** One of the map's, or one that was made of the same level. */
  readonly layer: LayerName | LayerSpec
  readonly territory: PlateTerritory
  readonly serviceTypes: readonly string[]
  readonly paper: Paper
  /** What is not of the territory is left pale, and without a name. */
  readonly masked?: boolean
  readonly route?: Route
  readonly stamps?: readonly string[]
}

/** A place with its name as the map writes it. */
interface NamedPlace {
  readonly code: Ubigeo
  readonly level: 'departamento' | 'provincia'
  readonly name: string
  readonly at: LonLat
}

/** One plate as plain data: everything that its picture says, and nothing that is not on it. */
export interface MapPlate {
  readonly paper: Paper
  readonly boundaries: Boundaries
  readonly territory: PlateTerritory
  readonly masked: boolean
  readonly level: UnitLevel
  readonly title: string
  readonly subtitle: string
  readonly stamps: readonly string[]
  /** The layer with only the units of the territory, counted anew; its breaks stay national. */
  readonly layer: LayerSpec
  /** The same layer by provincia, for the small map of a plate by distrito. */
  readonly inset: LayerSpec | null
  /** Services that may stand at a place; never a refuge (METHOD §5). */
  readonly services: readonly PlateService[]
  readonly serviceLines: readonly ServiceLine[]
  /** Wanted types of which the loaded tables say nothing here. */
  readonly absentTypes: readonly string[]
  readonly wantsServices: boolean
  readonly names: Readonly<Record<'region' | 'departamento' | 'provincia', ReadonlyMap<string, string>>>
  readonly capitals: readonly NamedPlace[]
  /** Where the capitals of its distritos stand: what tells where the map is crowded. */
  readonly towns: readonly LonLat[]
  readonly route: Route | null
  readonly notes: readonly string[]
}

/** A plate of a layer over a territory, with its title, counts, sources and stamps. */
export function composePlate(request: MapRequest): MapPlate {
  const { national, boundaries, level, territory, serviceTypes } = request
  const layer = within(layerOf(request), territory)
  const serviceLines = countServices(national.country, serviceTypes, territory)
  return {
    paper: request.paper,
    boundaries,
    territory,
    masked: request.masked === true && territory.kind !== 'pais',
    level,
    title: plateWords.title(layer.title, territoryName(territory, national.country)),
    subtitle: subtitleOf(layer, level),
    stamps: stampsOf(request, layer),
    layer,
    inset: insetOf(request),
    services: drawnServices(national.country, serviceTypes, territory),
    wantsServices: serviceTypes.length > 0,
    serviceLines,
    absentTypes: serviceTypes.filter((type) => !serviceLines.some((line) => line.type === type)),
    names: {
      region: namesAt(national, 'region'),
      departamento: namesAt(national, 'departamento'),
      provincia: namesAt(national, 'provincia'),
    },
    capitals: capitalsOf(national, territory, level),
    towns: townsOf(national, territory),
    route: request.route ?? null,
    notes: notesOf(request, layer),
  }
}

function layerOf({ national, level, layer }: MapRequest): LayerSpec {
  return typeof layer === 'string' ? specOf(national, level, layer) : layer
}

/** The same layer by provincia, where a plate by distrito has room for it and there are several. */
function insetOf({ national, level, territory, layer }: MapRequest): LayerSpec | null {
  const isOne = level === 'distrito' && territory.kind === 'region' && typeof layer === 'string' && layer !== 'etapa'
  if (!isOne) return null
  const inset = within(specOf(national, 'provincia', layer), territory)
  return inset.units.size > 1 ? inset : null
}

function stampsOf({ national, stamps = [] }: MapRequest, layer: LayerSpec): readonly string[] {
  return [
    ...(layer.simulated ? [plateWords.simulated] : []),
    ...(national.disclosure.internal ? [INTERNAL_NOTE] : []),
    ...stamps,
  ]
}

/** The layer with the units of the territory alone. */
function within(spec: LayerSpec, territory: PlateTerritory): LayerSpec {
  return layerWithin(spec, (code) => isPart(territory, spec.level, code))
}

function namesAt({ country }: National, level: 'region' | 'departamento' | 'provincia'): ReadonlyMap<string, string> {
  return new Map(country.byLevel[level].map((facts) => [facts.ubigeo, facts.name]))
}

/**
 * Capitals of the levels that the plate can hold: of departamentos on a plate of the country or of several regions, of
 * provincias too on any other.
 */
function capitalsOf({ country }: National, territory: PlateTerritory, level: UnitLevel): readonly NamedPlace[] {
  const levels =
    territory.kind === 'pais' || territory.kind === 'regiones' || level === 'distrito'
      ? (['departamento'] as const)
      : (['departamento', 'provincia'] as const)
  return levels.flatMap((each) =>
    country.byLevel[each].flatMap(({ ubigeo, capital, lon, lat }) => {
      const held = isPart(territory, each === 'departamento' ? 'region' : each, ubigeo)
      return held && capital !== null && lon !== null && lat !== null
        ? [{ code: ubigeo, level: each, name: capital, at: [lon, lat] as const }]
        : []
    }),
  )
}

/** What is coloured and by which level; where no figure is of the units themselves, it says so. */
function subtitleOf(layer: LayerSpec, level: UnitLevel): string {
  const known = [...layer.units.values()].filter(({ quality }) => quality !== null)
  const isOfAbove = known.length > 0 && known.every(({ inherited }) => inherited)
  const said = `${layer.unit}, ${plateWords.byLevel[level]}`
  return isOfAbove ? `${said}. ${plateWords.allInherited}` : said
}

function townsOf({ country }: National, territory: PlateTerritory): readonly LonLat[] {
  return country.byLevel.distrito.flatMap(({ ubigeo, lon, lat }) =>
    lon !== null && lat !== null && isPart(territory, 'distrito', ubigeo) ? [[lon, lat] as const] : [],
  )
}

function notesOf(request: MapRequest, layer: LayerSpec): readonly string[] {
  const { national, boundaries, serviceTypes, territory, paper } = request
  const { brecha, around } = boundaries
  const limits = joinFields([
    plateWords.limits(brecha.title, brecha.source, brecha.cutOff),
    around ? plateWords.around(around.fuente) : '',
  ])
  if (!paper.titled) return [limits]
  const services = serviceSources(
    national.country,
    national.country.rows.services.filter(
      ({ type, ubigeo }) => serviceTypes.includes(type) && isPart(territory, levelOf(ubigeo), ubigeo),
    ),
  )
  return [
    plateWords.source(layer.source),
    ...qualityNote(layer),
    ...(services.length > 0
      ? [plateWords.servicesSource(joinFields(services.map((source) => sourceLine(source))))]
      : []),
    limits,
    plateWords.made(formatDate(national.parameters.referenceDate)),
  ]
}

/** How the figures on the plate came to be, in words, when there is any. */
function qualityNote(layer: LayerSpec): readonly string[] {
  const present = [
    ...new Set([...layer.units.values()].flatMap((unit) => (unit.quality === null ? [] : [unit.quality]))),
  ]
  const said = present.map((quality: Quality) => `${QUALITY_NAME[quality]} (${QUALITY_MEANS[quality]})`)
  return said.length === 0 ? [] : [plateWords.quality(said.join('; '))]
}
