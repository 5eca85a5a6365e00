import type { InstrumentFact, TerritoryFacts } from '../country/index.ts'
import {
  hasRegionalInitiative,
  isFunctioning,
  isHeld,
  isInconsistent,
  isInForce,
  isObservatorioInconsistent,
  type InstrumentKind,
} from '../instancias/index.ts'
import { negate } from '../measure/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import { REGIONAL } from './catalogue.ts'
import { countMet, type Assessment, type CriterionResult } from './criterion.ts'
import type { National } from './national.ts'
import { resultOfParts, rowsOf } from './parts.ts'

/** Judges the 26 regions. */
export function assessRegional(national: National): readonly Assessment[] {
  return national.country.byLevel.region.map((unit) => {
    const results = [
      inconsistentResult(national, unit),
      lackingResult(national, unit),
      observatorioResult(national, unit),
      initiativesResult(national, unit),
    ]
    return { unit, results, met: countMet(results) }
  })
}

/** The instrument of a region's instancia, as its row states it. */
export function regionalInstrument(
  national: National,
  region: Ubigeo,
  kind: InstrumentKind,
): InstrumentFact | undefined {
  return national.country.instrument(region, 'regional', kind)
}

function inconsistentResult(national: National, unit: TerritoryFacts): CriterionResult {
  const of = (kind: InstrumentKind) => regionalInstrument(national, unit.ubigeo, kind)
  const [diagnostico, plan, observatorio] = [of('diagnostico'), of('plan_trabajo'), of('observatorio')]
  const rows = rowsOf(diagnostico, plan, observatorio)
  return resultOfParts(
    national,
    { criterion: REGIONAL.instrumentos_inconsistentes, needed: 2, table: 'instrumentos', rows },
    [
      { name: 'diagnostico_inconsistente', verdict: isInconsistent(diagnostico, isHeld(diagnostico)) },
      { name: 'plan_inconsistente', verdict: isInconsistent(plan, isInForce(plan, national.parameters)) },
      { name: 'observatorio_inconsistente', verdict: isObservatorioInconsistent(observatorio) },
    ],
  )
}

function lackingResult(national: National, unit: TerritoryFacts): CriterionResult {
  const of = (kind: InstrumentKind) => regionalInstrument(national, unit.ubigeo, kind)
  const [diagnostico, protocolo] = [of('diagnostico'), of('protocolo_adecuado')]
  const rows = rowsOf(diagnostico, protocolo)
  return resultOfParts(
    national,
    { criterion: REGIONAL.falta_diagnostico_o_protocolo, needed: 1, table: 'instrumentos', rows },
    [
      { name: 'sin_diagnostico', verdict: negate(isHeld(diagnostico)) },
      { name: 'sin_protocolo', verdict: negate(isHeld(protocolo)) },
    ],
  )
}

function observatorioResult(national: National, unit: TerritoryFacts): CriterionResult {
  const observatorio = regionalInstrument(national, unit.ubigeo, 'observatorio')
  const rows = rowsOf(observatorio)
  return resultOfParts(
    national,
    { criterion: REGIONAL.sin_observatorio_funcionando, needed: 1, table: 'instrumentos', rows },
    [{ name: 'sin_observatorio', verdict: negate(isFunctioning(observatorio)) }],
  )
}

function initiativesResult(national: National, unit: TerritoryFacts): CriterionResult {
  const rows = national.country.initiativesOf('regional', unit.ubigeo)
  return resultOfParts(
    national,
    { criterion: REGIONAL.iniciativas_regionales, needed: 1, table: 'iniciativas', rows },
    [{ name: 'iniciativa_regional', verdict: hasRegionalInitiative(rows) }],
  )
}
