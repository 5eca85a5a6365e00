import type { StepState } from '../../domain/register/index.ts'
import { STEP_STATE_NAME } from '../text/index.ts'

const SIGN: Readonly<Record<StepState, string>> = {
  hecho: '✓',
  en_curso: '◐',
  falta: '✕',
  sin_dato: '?',
  opcional: '○',
  no_aplica: '–',
}

/** How a step stands, as a sign with its word. */
export function StepMark({ state }: { readonly state: StepState }) {
  return (
    <span
      className={`step-mark step-${state}`}
      role="img"
      aria-label={STEP_STATE_NAME[state]}
      title={STEP_STATE_NAME[state]}
    >
      {SIGN[state]}
    </span>
  )
}
