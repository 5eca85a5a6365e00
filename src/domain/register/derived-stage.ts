import { ETAPAS, isHeld, isInForce, type Clock, type Etapa } from '../instancias/index.ts'
import { said } from '../life/index.ts'
import type { Verdict } from '../measure/index.ts'
import type { InstanciaRecord } from './register.ts'

/** What documents each stage rests on, and whether they are known (METHOD §2). */
interface StageProof {
  readonly etapa: Exclude<Etapa, 'sin_instancia'>
  readonly proven: Verdict
}

/** The proof of every stage from the draft on. */
function stageProofs(record: InstanciaRecord, clock: Clock): readonly StageProof[] {
  const { unit, life, instruments } = record
  const draft = ['expediente', 'informe_sustentatorio', 'proyecto_ordenanza'].map((key) =>
    said(life, 'expediente', key),
  )
  return [
    { etapa: 'en_proceso', proven: draft.includes('si') ? 'si' : 'sin_dato' },
    { etapa: 'creada', proven: unit.ordenanza !== null || unit.createdOn !== null ? 'si' : 'sin_dato' },
    { etapa: 'instalada', proven: unit.installedOn !== null ? 'si' : 'sin_dato' },
    {
      etapa: 'operativa',
      proven: both(isHeld(instruments.reglamento_interno.stated), isInForce(instruments.plan_trabajo.stated, clock)),
    },
  ]
}

function both(one: Verdict, other: Verdict): Verdict {
  if (one === 'no' || other === 'no') return 'no'
  return one === 'si' && other === 'si' ? 'si' : 'sin_dato'
}

/**
 * The stage that the documents tell: each rests on its own and, from `creada` on, on those of the ones before; null
 * when there are none.
 */
export function derivedStage(record: InstanciaRecord, clock: Clock): Etapa | null {
  const [draft, created, installed, working] = stageProofs(record, clock).map(({ proven }) => proven === 'si')
  if (!created) return draft ? 'en_proceso' : null
  if (!installed) return 'creada'
  return working ? 'operativa' : 'instalada'
}

/** A stage that is stated and what the documents say of it. */
export interface StageDoubt {
  readonly stated: Etapa
  /** What the documents tell; null when there are none. */
  readonly derived: Etapa | null
  /** `contradice`: they say otherwise. `sin_sustento`: what it rests on is not known. */
  readonly kind: 'contradice' | 'sin_sustento'
  /** The stages up to the stated one whose documents are not known, or are known to lack. */
  readonly lacking: readonly StageProof[]
}

/** The doubt over a stated stage; null when the documents bear it out, or none is stated (METHOD §9, N6). */
export function stageDoubt(record: InstanciaRecord, clock: Clock): StageDoubt | null {
  const { stage } = record
  if (stage.kind !== 'known') return null
  const [stated, derived] = [stage.value, derivedStage(record, clock)]
  const place = (etapa: Etapa | null) => (etapa === null ? -1 : ETAPAS.indexOf(etapa))
  const lacking = stageProofs(record, clock).filter(
    ({ etapa, proven }) => etapa !== 'en_proceso' && place(etapa) <= place(stated) && proven !== 'si',
  )
  if (place(derived) > place(stated) || lacking.some(({ proven }) => proven === 'no'))
    return { stated, derived, kind: 'contradice', lacking }
  return lacking.length === 0 ? null : { stated, derived, kind: 'sin_sustento', lacking }
}
