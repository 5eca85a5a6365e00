import type { TerritoryFacts } from '../country/index.ts'
import {
  hasRegionalInitiative,
  isFunctioning,
  isHeld,
  isInconsistent,
  isInForce,
  isObservatorioInconsistent,
  type InstrumentKind,
  type InstrumentState,
} from '../instancias/index.ts'
import { negate } from '../measure/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import { REGIONAL } from './catalogue.ts'
import { countMet, type Assessment, type CriterionResult } from './criterion.ts'
import type { National } from './national.ts'
import { resultOfParts } from './parts.ts'

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
): InstrumentState | undefined {
  return national.country.instrument(region, 'regional', kind)
}

function inconsistentResult(national: National, unit: TerritoryFacts): CriterionResult {
  const of = (kind: InstrumentKind) => regionalInstrument(national, unit.ubigeo, kind)
  const plan = of('plan_trabajo')
  return resultOfParts(
    national,
    { criterion: REGIONAL.instrumentos_inconsistentes, needed: 2, table: 'instrumentos' },
    [
      { name: 'diagnostico_inconsistente', verdict: isInconsistent(of('diagnostico'), isHeld(of('diagnostico'))) },
      { name: 'plan_inconsistente', verdict: isInconsistent(plan, isInForce(plan, national.parameters)) },
      { name: 'observatorio_inconsistente', verdict: isObservatorioInconsistent(of('observatorio')) },
    ],
  )
}

function lackingResult(national: National, unit: TerritoryFacts): CriterionResult {
  const lacks = (kind: InstrumentKind) => negate(isHeld(regionalInstrument(national, unit.ubigeo, kind)))
  return resultOfParts(
    national,
    { criterion: REGIONAL.falta_diagnostico_o_protocolo, needed: 1, table: 'instrumentos' },
    [
      { name: 'sin_diagnostico', verdict: lacks('diagnostico') },
      { name: 'sin_protocolo', verdict: lacks('protocolo_adecuado') },
    ],
  )
}

function observatorioResult(national: National, unit: TerritoryFacts): CriterionResult {
  const functioning = isFunctioning(regionalInstrument(national, unit.ubigeo, 'observatorio'))
  return resultOfParts(
    national,
    { criterion: REGIONAL.sin_observatorio_funcionando, needed: 1, table: 'instrumentos' },
    [{ name: 'sin_observatorio', verdict: negate(functioning) }],
  )
}

function initiativesResult(national: National, unit: TerritoryFacts): CriterionResult {
  const verdict = hasRegionalInitiative(national.country.initiativesOf('regional', unit.ubigeo))
  return resultOfParts(national, { criterion: REGIONAL.iniciativas_regionales, needed: 1, table: 'iniciativas' }, [
    { name: 'iniciativa_regional', verdict },
  ])
}
