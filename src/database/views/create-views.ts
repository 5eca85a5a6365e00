import type { Engine } from '../engine/index.ts'
import { nameVocabularies } from '../vocabularies/index.ts'
import casesByProvincia from './cases_by_provincia.sql?raw'
import casesByUnit from './cases_by_unit.sql?raw'
import distritoWeights from './distrito_weights.sql?raw'
import distritosOfUnits from './distritos_of_units.sql?raw'
import instanciaStages from './instancia_stages.sql?raw'
import openServices from './open_services.sql?raw'
import ownPopulation from './own_population.sql?raw'
import ownPoverty from './own_poverty.sql?raw'
import populationByProvincia from './population_by_provincia.sql?raw'
import populationByUnit from './population_by_unit.sql?raw'
import povertyByUnit from './poverty_by_unit.sql?raw'
import provinciasOfUnits from './provincias_of_units.sql?raw'
import servicesByUnit from './services_by_unit.sql?raw'
import territoryFacts from './territory_facts.sql?raw'
import units from './units.sql?raw'

/**
 * The views in the order in which each finds those it reads. Those that others build on are kept as tables: nested as
 * views they made one plan that took the engine longer to draw up than to run.
 */
export const VIEW_SQL: Readonly<Record<string, string>> = {
  units,
  provinciasOfUnits,
  distritosOfUnits,
  casesByProvincia,
  casesByUnit,
  ownPopulation,
  populationByProvincia,
  populationByUnit,
  ownPoverty,
  distritoWeights,
  povertyByUnit,
  instanciaStages,
  openServices: nameVocabularies(openServices),
  servicesByUnit,
  territoryFacts,
}

/** Makes all views anew; called after every load, because the kept ones do not follow their tables. */
export async function createViews(engine: Engine): Promise<void> {
  for (const sql of Object.values(VIEW_SQL)) await engine.query(sql)
}
