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

const { adding, rule, decided } = USUAL_READING

/** What was decided; the register is that which the name of the file speaks of until a person says another. */
type Chosen = Omit<AddingDecision, 'register'> & { readonly register: string | null }

/** Decides without reading the file again: how it is added changes none of its rows. */
export function useAdding(reading: Reading | null): AddingReview {
  const [chosen, setChosen] = useState<Chosen>({ adding, rule, decided, register: null })
  const decision = useMemo(
    () => ({ ...chosen, register: chosen.register ?? registerIn(reading?.fileName ?? '') ?? USED_REGISTER }),
    [chosen, reading],
  )
  const { imports } = useWorkspace((state) => state.session.imports)
  const country = useWorkspace((state) => state.session.country)
  const departamentos = country?.byLevel.departamento.length ?? 0
  const foreseen = useMemo(
    () => (reading?.what === 'tabla' ? foreseeAdding(reading, decision, imports, departamentos) : null),
    [reading, decision, imports, departamentos],
  )
  return {
    decision,
    foreseen,
    decide: (change) => setChosen((now) => ({ ...now, ...change })),
    decided: (file) => ({
      ...file,
      options: { ...file.options, ...decision, adding: foreseen?.adding ?? decision.adding },
    }),
  }
}
