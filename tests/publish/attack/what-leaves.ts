import { defaultParameters, GROUPS, surveyCountry, type National } from '../../../src/domain/criteria/index.ts'
import type { Country } from '../../../src/domain/country/index.ts'
import { K_CHOICES, type SmallCount } from '../../../src/domain/disclosure/index.ts'
import { LAYERS, specOf, type LayerName, type LayerSpec } from '../../../src/domain/layers/index.ts'
import { rankGroup } from '../../../src/domain/ranking/index.ts'
import { regionOf, type Ubigeo, type UnitLevel } from '../../../src/domain/territory/index.ts'
import { composePlate, drawMap, paperOf, type PlateTerritory } from '../../../src/publish/cartography/index.ts'
import { mapAsGeojson, mapAsKml } from '../../../src/publish/geodata/index.ts'
import { layerCsv, rankingCsv, rankingDocument } from '../../../src/publish/table/index.ts'
import { bundleOf, limitsFor } from './bundle-of.ts'

type Files = Map<string, string>
const MAP_LEVELS: readonly UnitLevel[] = ['departamento', 'provincia', 'distrito']

/**
 * Everything of a country that a person may hand out outside «Todo para la región»: under each k, every layer at every
 * level as its drawing (classes, fills and the order of its labels stand in it), table and geographic data; every list
 * of the country and of each region; and what goes to a workshop of all its regions.
 */
export async function whatLeaves(country: Country): Promise<ReadonlyMap<string, string>> {
  const files: Files = new Map()
  for (const k of K_CHOICES) {
    const national = surveyCountry(country, defaultParameters('2026-11-21'), { k, internal: false })
    for (const layer of LAYERS) for (const level of MAP_LEVELS) addLayer(files, national, layer, level)
    addLists(files, national)
    await addWorkshop(files, country, k)
  }
  return files
}

function regionsIn({ byLevel }: Country): readonly Ubigeo[] {
  return byLevel.region.map(({ ubigeo }) => ubigeo)
}

function addLayer(files: Files, national: National, layer: LayerName, level: UnitLevel): void {
  const boundaries = limitsFor(national.country)
  const spec = specOf(national, level, layer)
  const name = `${national.disclosure.k}/${layer}/${level}`
  const shown = { spec, codes: null, boundaries, internal: false }
  files.set(`${name}.csv`, layerCsv(spec, linesOf(spec), false))
  files.set(`${name}.geojson`, mapAsGeojson(shown))
  files.set(`${name}.kml`, mapAsKml(shown))
  const territories: readonly PlateTerritory[] = [
    { kind: 'pais' },
    ...regionsIn(national.country).map((ubigeo): PlateTerritory => ({ kind: 'region', ubigeo })),
  ]
  for (const territory of territories) {
    const paper = paperOf('A4', 'horizontal')
    const plate = composePlate({ national, boundaries, level, layer, territory, serviceTypes: [], paper })
    files.set(`${name}/${territory.kind}-${'ubigeo' in territory ? territory.ubigeo : ''}.svg`, drawMap(plate))
  }
}

function linesOf(spec: LayerSpec) {
  return [...spec.units].map(([code, unit]) => ({
    ...{ code, unit, place: '' },
    classLabel: spec.classes[unit.classIndex]?.label ?? '',
  }))
}

function addLists(files: Files, national: National): void {
  for (const group of GROUPS) {
    for (const level of ['provincia', 'distrito'] as const) {
      for (const scope of ['pais', ...regionsIn(national.country)]) {
        const question = { group, level, weights: {} }
        const within = scope === 'pais' ? null : (code: Ubigeo) => regionOf(code) === scope
        const { group: laid, ranking } = rankGroup(national, { ...question, scope: within })
        const published = { ...question, national, criteria: laid.criteria, ranking, scope }
        const name = `${national.disclosure.k}/${group}/${level}/${scope}`
        files.set(`${name}.csv`, rankingCsv(published))
        files.set(`${name}.json`, JSON.stringify(rankingDocument(published)))
      }
    }
  }
}

async function addWorkshop(files: Files, country: Country, k: SmallCount): Promise<void> {
  const of = { kind: 'taller', name: 'Taller de prueba', regions: regionsIn(country) } as const
  for (const [name, bytes] of await bundleOf(country, of, { k, internal: false }))
    files.set(`${k}/taller/${name}`, Buffer.from(bytes).toString('latin1'))
}
