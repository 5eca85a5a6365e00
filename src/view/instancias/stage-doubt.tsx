import { derivedStage, stageDoubt, type InstanciaRecord } from '../../domain/register/index.ts'
import type { Clock, Etapa } from '../../domain/instancias/index.ts'
import { lifeText } from '../text/index.ts'

interface StageDoubtProps {
  readonly record: InstanciaRecord
  readonly clock: Clock
  readonly onChoose: (etapa: Etapa) => void
}

/** The stage that the documents tell, and what they say of the one that is written; it can be put in its place. */
export function StageDoubtNote({ record, clock, onChoose }: StageDoubtProps) {
  const derived = derivedStage(record, clock)
  const doubt = stageDoubt(record, clock)
  const isStated = record.stage.kind === 'known' && record.stage.value === derived
  return (
    <div className="stage-doubt">
      {doubt !== null && (
        <p role="note" className={`life-problem doubt-${doubt.kind}`}>
          {lifeText.doubt(doubt)}
        </p>
      )}
      {doubt === null && derived !== null && <p className="complementary">{lifeText.derived(derived)}</p>}
      {derived !== null && !isStated && (
        <button type="button" className="link" onClick={() => onChoose(derived)}>
          {lifeText.useDerived(derived)}
        </button>
      )}
    </div>
  )
}
