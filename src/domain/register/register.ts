import {
  editKey,
  type ActivityEdit,
  type AlignmentEdit,
  type Edit,
  type InstanciaEdit,
  type InstrumentEdit,
  type InstrumentFact,
  type LifeEdit,
  type TerritoryFacts,
} from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import {
  INSTRUMENTS,
  validityOf,
  type Etapa,
  type InstanciaLevel,
  type InstrumentKind,
  type Validity,
  instanciaKey,
} from '../instancias/index.ts'
import type { LifeStep } from '../life/index.ts'
import type { Measure } from '../measure/index.ts'
import { unitKey, type Ubigeo, type UnitKey } from '../territory/index.ts'
import { owedInstancias } from './owed.ts'

/**
 * One instrument of an instancia: what is stated of it, what the clock says, and the person's own statement if it is
 * hers.
 */
export interface InstrumentRecord {
  readonly stated: InstrumentFact | undefined
  readonly validity: Validity
  readonly edit: InstrumentEdit | null
}

/** Everything kept of one instancia, from ordenanza to reports (7.3.1.2 A.2); one for each that is owed. */
export interface InstanciaRecord {
  readonly unit: TerritoryFacts
  readonly level: InstanciaLevel
  readonly stage: Measure<Etapa>
  readonly instruments: Readonly<Record<InstrumentKind, InstrumentRecord>>
  readonly own: InstanciaEdit | null
  readonly activity: ActivityEdit | null
  readonly aligned: AlignmentEdit | null
  /** What she tells of each step of its life. */
  readonly life: Readonly<Partial<Record<LifeStep, LifeEdit>>>
  /** Number of the person's statements about it. */
  readonly edited: number
}

/**
 * The instancias owed by the 26 regions, the provincias and the distritos that are no cercado, in that order and by
 * code.
 */
export function readRegister(
  national: National,
  edits: readonly Edit[],
  horizonMonths: number,
): readonly InstanciaRecord[] {
  const index = indexEdits(edits)
  return owedInstancias(national.country).map(({ unit, level }) =>
    recordOf(national, unit, level, index, horizonMonths),
  )
}

interface EditIndex {
  readonly byKey: ReadonlyMap<string, Edit>
  readonly counts: ReadonlyMap<UnitKey, number>
  readonly lives: ReadonlyMap<UnitKey, InstanciaRecord['life']>
}

const NOTHING_TOLD: InstanciaRecord['life'] = {}

function indexEdits(edits: readonly Edit[]): EditIndex {
  const byKey = new Map(edits.map((edit) => [editKey(edit), edit]))
  const counts = new Map<UnitKey, number>()
  const lives = new Map<UnitKey, InstanciaRecord['life']>()
  for (const edit of byKey.values()) {
    const unit = instanciaKey(edit)
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
    if (edit.about === 'vida') lives.set(unit, { ...lives.get(unit), [edit.step]: edit })
  }
  return { byKey, counts, lives }
}

function recordOf(
  national: National,
  unit: TerritoryFacts,
  level: InstanciaLevel,
  { byKey, counts, lives }: EditIndex,
  horizonMonths: number,
): InstanciaRecord {
  const { ubigeo } = unit
  const instrument = (kind: InstrumentKind) => instrumentRecord(national, { ubigeo, level, kind }, byKey, horizonMonths)
  const own = byKey.get(editKey({ about: 'instancia', level, ubigeo }))
  const aligned = byKey.get(editKey({ about: 'alineamiento', level, ubigeo }))
  const activity = byKey.get(editKey({ about: 'actividad', level, ubigeo }))
  return {
    unit,
    level,
    stage: national.stageOf(unit.level, ubigeo),
    instruments: Object.fromEntries(INSTRUMENTS.map((kind) => [kind, instrument(kind)])) as Record<
      InstrumentKind,
      InstrumentRecord
    >,
    own: own?.about === 'instancia' ? own : null,
    activity: activity?.about === 'actividad' ? activity : null,
    aligned: aligned?.about === 'alineamiento' ? aligned : null,
    life: lives.get(unitKey(unit)) ?? NOTHING_TOLD,
    edited: counts.get(unitKey(unit)) ?? 0,
  }
}

function instrumentRecord(
  national: National,
  { ubigeo, level, kind }: { readonly ubigeo: Ubigeo; readonly level: InstanciaLevel; readonly kind: InstrumentKind },
  edits: EditIndex['byKey'],
  horizonMonths: number,
): InstrumentRecord {
  const stated = national.country.instrument(ubigeo, level, kind)
  const edit = edits.get(editKey({ about: 'instrumento', level, ubigeo, instrument: kind }))
  return {
    stated,
    validity: validityOf(kind, stated, national.parameters, horizonMonths),
    edit: edit?.about === 'instrumento' ? edit : null,
  }
}
