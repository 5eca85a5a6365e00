import {
  assembleCountry,
  type CasesFact,
  type Country,
  type CountryRows,
  type TallyFact,
  type InstrumentFact,
  type TerritoryFacts,
} from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry, type National } from '../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { TABLE_NAMES, type TableName } from '../../src/domain/measure/index.ts'
import { isWithin, ubigeo, type Ubigeo } from '../../src/domain/territory/index.ts'
import { cases, country, facts, instrument, source, withStage } from '../domain/invented-country.ts'
import type { ExhibitState } from './exhibit.ts'
import { cornersOf, distritoOf, MANY, REGIONS, type Place } from './place.ts'

export const TODAY = '2026-11-21'

const LONG = 'de la Santísima Concepción de los Altos del Río Grande'
const WOMEN = 4200
const POPULATION = 9000

function territoriesOf(places: readonly Place[], name: (plain: string) => string): readonly TerritoryFacts[] {
  const people = { population: POPULATION, women: WOMEN, populationYear: 2025, populationOrigin: 'propia' } as const
  const regions = REGIONS.flatMap(({ code, name: plain }) => {
    const said = { ...people, name: name(plain), population: POPULATION * 4, women: WOMEN * 4 }
    return [facts(code, said), withStage(code, code === '18' ? 'operativa' : 'creada', { ...said, level: 'region' })]
  })
  const provincias = places.flatMap((place) => {
    const rates = place.poverty.filter((rate) => rate !== null)
    const mean = rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    const own = withStage(place.code, place.stages[0], {
      ...people,
      name: name(place.name),
      lon: place.corner[0] + 0.25,
      lat: place.corner[1] + 0.25,
      povertyRate: mean,
      povertyYear: 2018,
      povertyOrigin: mean === null ? null : 'ponderada',
      povertyShare: mean === null ? null : rates.length / 4,
    })
    return [own, ...distritosOf(place, name)]
  })
  return [...regions, ...provincias].map((unit) => {
    const aurora = auroraIn(unit.ubigeo)
    return { ...unit, auroraOwn: AURORA[unit.ubigeo] ?? 0, auroraTotal: aurora, servicesTotal: aurora }
  })
}

/** Centres of the programme AURORA by distrito. */
const AURORA: Readonly<Record<string, number>> = { '180101': 1, '180202': 2, '210201': 1 }

function auroraIn(code: Ubigeo): number {
  return Object.entries(AURORA).reduce((sum, [at, count]) => sum + (isWithin(ubigeo(at), code) ? count : 0), 0)
}

function distritosOf(place: Place, name: (plain: string) => string): readonly TerritoryFacts[] {
  const ordinals = ['', ' Segundo', ' Tercero', ' Cuarto']
  return cornersOf(place).map(([west, south], at) =>
    withStage(distritoOf(place, at), at === 0 ? null : (place.stages[at] ?? null), {
      name: name(`${place.name}${ordinals[at] ?? ''}`),
      lon: west + 0.25,
      lat: south + 0.25,
      population: POPULATION / 4,
      women: WOMEN / 4,
      populationYear: 2025,
      populationOrigin: 'propia',
      povertyRate: place.poverty[at] ?? null,
      povertyLow: place.poverty[at] == null ? null : place.poverty[at] - 3,
      povertyHigh: place.poverty[at] == null ? null : place.poverty[at] + 3,
      povertyYear: 2018,
      povertyOrigin: place.poverty[at] == null ? null : 'propia',
    }),
  )
}

function casesOf(places: readonly Place[]): readonly CasesFact[] {
  const own = places.flatMap(({ code, cases: counted }) =>
    counted === null ? [] : [cases(code, 2024, counted[0]), cases(code, 2025, counted[1])],
  )
  const regions = REGIONS.flatMap(({ code }) =>
    [2024, 2025].flatMap((year) => [cases(code, year, 800), cases(code, year, 800, 'fisica', 'region')]),
  )
  return [...own, ...regions]
}

function instrumentsOf(places: readonly Place[]): readonly InstrumentFact[] {
  const provincial = places.flatMap(({ code, plan }) =>
    plan === null
      ? []
      : [
          instrument(code, 'plan_trabajo', 'aprobado', {
            level: 'provincial',
            approvedOn: '2024-01-15',
            validUntil: plan,
          }),
        ],
  )
  return [
    instrument('18', 'diagnostico', 'aprobado', { approvedOn: '2023-05-02' }),
    instrument('18', 'observatorio', 'implementado', { reporta: true, inconsistencias: false }),
    instrument('18', 'plan_trabajo', 'aprobado', { approvedOn: '2025-01-10', validUntil: '2026-12-31' }),
    instrument('21', 'diagnostico', 'formulado', { inconsistencias: true }),
    ...provincial,
  ]
}

const SERVICES: Pick<CountryRows, 'services' | 'points' | 'attendance' | 'coordemunas'> = {
  services: [
    { ubigeo: ubigeo('180101'), type: 'CEM', subtype: 'regular', operator: 'MIMP', count: 1 },
    { ubigeo: ubigeo('180202'), type: 'CEM', subtype: 'comisaria', operator: 'MIMP', count: 2 },
    { ubigeo: ubigeo('180102'), type: 'HRT', subtype: '', operator: 'MIMP', count: 1 },
    ...['180301', '180302', '180303', '180304'].map((code) => ({
      ubigeo: ubigeo(code),
      type: 'DEMUNA',
      subtype: '',
      operator: 'Gobierno local',
      count: 1,
    })),
    { ubigeo: ubigeo('210201'), type: 'CEM', subtype: 'regular', operator: 'MIMP', count: 1 },
    { ubigeo: ubigeo('180101'), type: 'CONADIS', subtype: '', operator: 'CONADIS', count: 1 },
    { ubigeo: ubigeo('180102'), type: 'Casa de la Mujer', subtype: '', operator: 'Gobierno local', count: 2 },
  ],
  points: [
    { ubigeo: ubigeo('180101'), type: 'CEM', subtype: 'regular', name: 'CEM Nieto', lat: null, lon: null },
    { ubigeo: ubigeo('180202'), type: 'CEM', subtype: 'comisaria', name: 'CEM Cerro', lat: -17.8, lon: -70.3 },
    { ubigeo: ubigeo('210201'), type: 'CEM', subtype: 'regular', name: 'CEM Laguna', lat: null, lon: null },
  ],
  attendance: [
    { ubigeo: ubigeo('18'), service: 'CEM', indicator: 'casos_atendidos', year: 2024, month: null, value: 910 },
    { ubigeo: ubigeo('18'), service: 'LÍNEA 100', indicator: 'consultas', year: 2024, month: null, value: 340 },
  ],
  coordemunas: [{ ubigeo: ubigeo('1801'), actaOn: '2025-03-01', ratifiedOn: null }],
}

const ofPersons = (variable: string, category: string, counted: number): readonly TallyFact[] =>
  ['18', '1802'].map((code) => ({ ubigeo: ubigeo(code), year: 2025, variable, category, cases: counted }))

/** A register of one row for each case, and the first half of a year that is not over. */
const PERSONS: Pick<CountryRows, 'tallies' | 'parts'> = {
  tallies: [
    ...ofPersons('sexo', 'mujer', 170),
    ...ofPersons('sexo', 'hombre', 20),
    ...ofPersons('grupo_edad', '12_a_17', 3),
    ...ofPersons('grupo_edad', '18_a_29', 97),
    ...ofPersons('grupo_edad', '30_a_59', 90),
  ],
  parts: [{ ubigeo: ubigeo('1802'), year: 2026, months: 'enero a junio', cases: 95 }],
}

const FEW: Place['cases'] = [2, 1]
const BARE: Place['stages'] = ['sin_instancia', 'sin_instancia', 'sin_instancia', 'sin_instancia']

function placesIn(state: ExhibitState): readonly Place[] {
  if (state === 'una') return MANY.slice(1, 2)
  if (state === 'reservado') return MANY.map((place) => ({ ...place, cases: FEW }))
  if (state === 'critico') return MANY.map((place) => ({ ...place, stages: BARE }))
  return state === 'ninguna' ? MANY.map((place) => ({ ...place, stages: BARE, cases: null, plan: null })) : MANY
}

const ALONE: readonly TableName[] = ['territorios']

/**
 * The invented places in a state: tables of which nothing was loaded, made up, with counts of few cases, or all below
 * the threshold.
 */
export function countryIn(state: ExhibitState): Country {
  const places = placesIn(state)
  const name = (plain: string) => (state === 'nombres-largos' ? `${plain} ${LONG}` : plain)
  const territories = territoriesOf(places, name)
  if (state === 'sin-datos') return country({ territories: territories.map(withNothingKnown) }, without(ALONE))
  const quality = state === 'simulado' ? 'simulado' : 'observado'
  const rows = {
    territories,
    cases: casesOf(places),
    instruments: state === 'ninguna' ? [] : instrumentsOf(places),
    initiatives: [],
    ...SERVICES,
    ...(state === 'varias' || state === 'una' ? PERSONS : {}),
    ...(state === 'ninguna' ? { coordemunas: [] } : {}),
  }
  return assembleCountry(
    rows,
    TABLE_NAMES.map((table) => source(table, { quality, title: `Tabla de prueba: ${table}` })),
  )
}

function withNothingKnown({ ubigeo: code, level, name, lon, lat }: TerritoryFacts): TerritoryFacts {
  return facts(code, { level, name, lon, lat })
}

function without(kept: readonly TableName[]): readonly TableName[] {
  return TABLE_NAMES.filter((table) => !kept.includes(table))
}

/** The survey of the invented places in a state, at the day of the gallery, as what may be shared. */
export function nationalIn(state: ExhibitState): National {
  return surveyCountry(countryIn(state), defaultParameters(TODAY), SHAREABLE)
}

/** The first region of the invented places. */
export const YUNGA = ubigeo('18')
export const NIETO = ubigeo('1801')
export const CERRO = ubigeo('1802')
export const ORILLA = ubigeo('2101')
export const LAGO = ubigeo('21')
export const NUNOA = ubigeo('1803')
export const ARBOL = ubigeo('1804')
