import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import {
  hasRegionalInitiative,
  INSTRUMENTS,
  isCreated,
  isFormulated,
  isFunctioning,
  isHeld,
  isInForce,
  isObservatorioInconsistent,
  type InstrumentKind,
  type InstrumentState,
} from '../instancias/index.ts'
import type { Applied, Verdict } from '../measure/index.ts'

/** Advance, critical knot, or what is not known yet (B.4.ii): the loaded tables state it, nobody's opinion does. */
export type FindingKind = 'avance' | 'nudo' | 'por_saber'

/**
 * What a finding is about: the IRC itself, one of its instruments, regional initiatives, or the coverage of its
 * territory.
 */
export type FindingSubject =
  | { readonly about: 'instancia' }
  | { readonly about: 'instrumento'; readonly instrument: InstrumentKind }
  | { readonly about: 'inconsistencia'; readonly instrument: InstrumentKind }
  | { readonly about: 'iniciativas' }
  | { readonly about: 'brecha' }

export interface WorkshopFinding {
  readonly kind: FindingKind
  readonly subject: FindingSubject
}

/**
 * Advances, knots and unknowns of one region, from its stage, its instruments, its initiatives and its gap; each
 * subject once.
 */
export function readFindings(national: National, facts: TerritoryFacts, critical: Applied): readonly WorkshopFinding[] {
  const stage = national.stageOf('region', facts.ubigeo)
  const created: Verdict = stage.kind === 'missing' ? 'sin_dato' : isCreated(stage.value) ? 'si' : 'no'
  const initiatives = hasRegionalInitiative(national.country.initiativesOf('regional', facts.ubigeo))
  return [
    { kind: kindOf(created), subject: { about: 'instancia' } },
    ...INSTRUMENTS.flatMap((instrument) =>
      aboutInstrument(national, instrument, national.country.instrument(facts.ubigeo, 'regional', instrument)),
    ),
    { kind: kindOf(initiatives), subject: { about: 'iniciativas' } },
    ...(critical === 'no_aplica' ? [] : [{ kind: gapKind(critical), subject: { about: 'brecha' as const } }]),
  ]
}

function gapKind(critical: Verdict): FindingKind {
  return critical === 'si' ? 'nudo' : critical === 'no' ? 'avance' : 'por_saber'
}

function kindOf(holds: Verdict): FindingKind {
  return holds === 'si' ? 'avance' : holds === 'no' ? 'nudo' : 'por_saber'
}

/** An instrument that is there but inconsistent is a knot besides an advance. */
function aboutInstrument(
  national: National,
  instrument: InstrumentKind,
  state: InstrumentState | undefined,
): readonly WorkshopFinding[] {
  const own: WorkshopFinding = {
    kind: kindOf(serves(national, instrument, state)),
    subject: { about: 'instrumento', instrument },
  }
  const inconsistent =
    instrument === 'observatorio' ? isObservatorioInconsistent(state) === 'si' : state?.inconsistencias === true
  return inconsistent ? [own, { kind: 'nudo', subject: { about: 'inconsistencia', instrument } }] : [own]
}

/** Whether the instrument does what the Lineamientos ask of it (7.3.1.2 B.1). */
function serves(national: National, instrument: InstrumentKind, state: InstrumentState | undefined): Verdict {
  switch (instrument) {
    case 'reglamento_interno':
      return isFormulated(state)
    case 'plan_trabajo':
      return isInForce(state, national.parameters)
    case 'observatorio':
      return isFunctioning(state)
    case 'diagnostico':
    case 'protocolo_adecuado':
      return isHeld(state)
  }
}
