import type { TerritoryFacts } from '../../domain/country/index.ts'
import { ETAPA_ROWS } from '../../domain/instancias/index.ts'
import { UNIT_LEVELS, regionName } from '../../domain/territory/index.ts'
import type { Engine } from '../engine/index.ts'
import { ask, type Question } from './question.ts'
import { isCount, isDate, isNumber, isOneOf, isText, isUbigeo, orNull } from './result-schema.ts'
import sql from './territories.sql?raw'

/** Everything the tables say of each unit; one row per unit and level. */
export const territories: Question<TerritoryFacts> = {
  name: 'territories',
  sql,
  schema: {
    ubigeo: isUbigeo,
    level: isOneOf(UNIT_LEVELS),
    name: isText,
    capital: orNull(isText),
    lat: orNull(isNumber),
    lon: orNull(isNumber),
    altitudeM: orNull(isNumber),
    areaKm2: orNull(isNumber),
    etapa: orNull(isOneOf(ETAPA_ROWS)),
    etapas: isCount,
    ordenanza: orNull(isText),
    createdOn: orNull(isDate),
    installedOn: orNull(isDate),
    observation: orNull(isText),
    stageFrom: isText,
    populationFrom: isText,
    povertyFrom: isText,
    servicesFrom: isText,
    auroraFrom: isText,
    population: orNull(isCount),
    women: orNull(isCount),
    populationYear: orNull(isCount),
    populationOrigin: orNull(isOneOf(['propia', 'suma'])),
    povertyRate: orNull(isNumber),
    povertyLow: orNull(isNumber),
    povertyHigh: orNull(isNumber),
    povertyYear: orNull(isCount),
    povertyOrigin: orNull(isOneOf(['propia', 'ponderada'])),
    povertyShare: orNull(isNumber),
    servicesTotal: isCount,
    auroraTotal: isCount,
    auroraOwn: isCount,
  },
}

/** The units with the official names of the 26 regions. */
export async function askTerritories(engine: Engine): Promise<TerritoryFacts[]> {
  const facts = await ask(engine, territories)
  return facts.map((fact) => (fact.level === 'region' ? { ...fact, name: regionName(fact.ubigeo, fact.name) } : fact))
}
