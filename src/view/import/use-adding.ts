import { useMemo, useState } from 'react'
import {
  foreseeAdding,
  USUAL_READING,
  type AddingDecision,
  type ForeseenAdding,
  type ReadFile,
  type Reading,
} from '../../workspace/imports/index.ts'
import { registerIn, USED_REGISTER } from '../../domain/violence/index.ts'
import { useWorkspace } from '../desk/index.ts'

/** How the file under review is added: what was decided, and what it would do. */
export interface AddingReview {
  readonly decision: AddingDecision
  readonly foreseen: ForeseenAdding | null
  decide(change: Partial<AddingDecision>): void
  /** The reading with these decisions in its options, to be loaded. */
  decided(reading: ReadFile): ReadFile
}

/** Decides without reading the file again: how it is added changes none of its rows. */
export function useAdding(reading: Reading | null): AddingReview {
  const [said, setSaid] = useState<Partial<AddingDecision>>({})
  const { imports } = useWorkspace((state) => state.session.imports)
  const country = useWorkspace((state) => state.session.country)
  const departamentos = country?.byLevel.departamento.length ?? 0
  const { adding, rule, decided, register } = proposedFor(reading)
  const decision = useMemo(
    () => ({ adding, rule, decided, register, ...said }),
    [adding, rule, decided, register, said],
  )
  const foreseen = useMemo(
    () => (reading?.what === 'tabla' ? foreseeAdding(reading, decision, imports, departamentos) : null),
    [reading, decision, imports, departamentos],
  )
  return {
    decision,
    foreseen,
    decide: (change) => setSaid((now) => ({ ...now, ...change })),
    decided: (file) => ({
      ...file,
      options: { ...file.options, ...decision, adding: foreseen?.adding ?? decision.adding },
    }),
  }
}

/**
 * What a recipe remembers or is usual; the register is that which the name of the file speaks of where nothing says
 * another.
 */
function proposedFor(reading: Reading | null): AddingDecision {
  const { adding, rule, decided, register } = reading?.what === 'tabla' ? reading.options : USUAL_READING
  const named = register === USED_REGISTER ? registerIn(reading?.fileName ?? '') : null
  return { adding, rule, decided, register: named ?? register }
}
