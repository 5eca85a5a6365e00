import { formatDate } from '../measure/index.ts'
import type { Day } from '../calendar/index.ts'

/** One agreement of an intervention, with the post that answers for it and its day (7.3.1.2 B.4, C). */
export interface Agreed {
  readonly text: string
  /** A post or an entity, never a name; empty where nobody was charged. */
  readonly owner: string
  readonly dueOn: Day | null
}

/** Agreements as a visit keeps them. */
interface Agreements {
  readonly agreements: string
  readonly agreed?: readonly Agreed[]
}

/** The agreements of a visit; of one that was kept when they were lines, each line with neither owner nor day. */
export function agreedOf({ agreed, agreements }: Agreements): readonly Agreed[] {
  const lines = agreements.split('\n').filter((line) => line.trim() !== '')
  return agreed ?? lines.map((text) => ({ text: text.trim(), owner: '', dueOn: null }))
}

/** An agreement in one line: what, who answers for it and until when. */
export function agreedLine({ text, owner, dueOn }: Agreed): string {
  const terms = [...(owner === '' ? [] : [owner]), ...(dueOn === null ? [] : [`hasta el ${formatDate(dueOn)}`])]
  return terms.length === 0 ? text : `${text} (${terms.join('; ')})`
}
