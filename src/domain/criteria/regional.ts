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
import { countMet, type Assessment, type Criterion, type CriterionResult, type RegionalKey } from './criterion.ts'
import type { National } from './national.ts'
import { resultOfParts } from './parts.ts'

/** The group of the 26 regional instancias: clause 7.3.1.2 B.1, second list. */
export const REGIONAL: Readonly<Record<RegionalKey, Criterion>> = {
  instrumentos_inconsistentes: {
    key: 'instrumentos_inconsistentes',
    clause: '7.3.1.2 B.1, grupo 2.i',
    weight: 1,
    judged: true,
  },
  falta_diagnostico_o_protocolo: {
    key: 'falta_diagnostico_o_protocolo',
    clause: '7.3.1.2 B.1, grupo 2.ii',
    weight: 1,
    judged: true,
  },
  sin_observatorio_funcionando: {
    key: 'sin_observatorio_funcionando',
    clause: '7.3.1.2 B.1, grupo 2.iii',
    weight: 1,
    judged: true,
  },
  iniciativas_regionales: { key: 'iniciativas_regionales', clause: '7.3.1.2 B.1, grupo 2.iv', weight: 1, judged: true },
}

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
