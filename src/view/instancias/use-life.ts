import { editKey, type LifeEdit } from '../../domain/country/index.ts'
import type { LifeStep, LifeValues } from '../../domain/life/index.ts'
import { unwritten, type InstanciaRecord } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { useDesk } from '../desk/index.ts'

/** What is told of a step of an instancia, and the way to tell more. */
export interface LifeDraft {
  readonly about: string
  /** The person's own statement; null where she made none. */
  readonly edit: LifeEdit | null
  readonly draft: LifeEdit
  change(part: Partial<LifeEdit>): void
  /** Tells a field; '' takes back what it told. */
  tell(key: string, value: string): void
}

/** What is told of a step, to be told further. */
export function useLife({ unit, level, life }: InstanciaRecord, step: LifeStep): LifeDraft {
  const { workspace } = useDesk()
  const edit = life[step] ?? null
  const draft: LifeEdit = edit ?? {
    about: 'vida',
    step,
    ...unwritten({ unit, level }),
    values: {},
    rows: [],
  }
  const change = (part: Partial<LifeEdit>) => writeEdit(workspace, { ...draft, ...part })
  const tell = (key: string, value: string) => change({ values: withTold(draft.values, key, value) })
  return { about: editKey(draft), edit, draft, change, tell }
}

/** The values with one more; '' takes one back. */
export function withTold(values: LifeValues, key: string, value: string): LifeValues {
  const others = Object.entries(values).filter(([each]) => each !== key)
  return Object.fromEntries(value === '' ? others : [...others, [key, value]])
}
