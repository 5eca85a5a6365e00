import { registerIn, USED_REGISTER } from '../../domain/violence/index.ts'
import { foreseeAdding, type AddingDecision } from './foresee-adding.ts'
import { USUAL_READING, type ReadFile, type Reading, type UnreadFile } from './reading.ts'
import type { LoadedImport } from './loaded-import.ts'

/** How one of many files fares: it is taken as it is, asks something of a person, or cannot be read. */
export type Verdict =
  | { readonly verdict: 'se_lee'; readonly reading: ReadFile }
  | {
      readonly verdict: 'pregunta'
      readonly because: 'limites' | 'nada_que_cargar' | 'decisiones'
      readonly rejected: number
      readonly questions: number
      readonly conflicts: number
    }
  | { readonly verdict: 'rechazado'; readonly because: UnreadFile }

const NOTHING_OPEN = { rejected: 0, questions: 0, conflicts: 0 }

/** Judges a reading beside what is loaded; `departamentos` is how many the country has. */
export function judgeReading(reading: Reading, imports: readonly LoadedImport[], departamentos: number): Verdict {
  if (reading.what === 'nada') return { verdict: 'rechazado', because: reading }
  if (reading.what === 'limites') return { verdict: 'pregunta', because: 'limites', ...NOTHING_OPEN }
  const { ledger } = reading
  const open = {
    rejected: ledger.rejections.length,
    questions: ledger.questions.filter(({ answer }) => answer === null).length,
    conflicts: foreseeAdding(reading, decisionOf(reading, imports), imports, departamentos).open,
  }
  if (open.rejected + open.questions + open.conflicts > 0)
    return { verdict: 'pregunta', because: 'decisiones', ...open }
  if (ledger.values.length + ledger.parts.length === 0)
    return { verdict: 'pregunta', because: 'nada_que_cargar', ...open }
  return { verdict: 'se_lee', reading }
}

/**
 * The reading as it is added when nobody says otherwise: beside earlier loads of its table, or as is proposed where
 * there are none. Null when it has another value of what is loaded: nobody's order of arrival decides which counts.
 */
export function addedAsProposed(
  reading: ReadFile,
  imports: readonly LoadedImport[],
  departamentos: number,
): ReadFile | null {
  const decision = decisionOf(reading, imports)
  const { adding, open } = foreseeAdding(reading, decision, imports, departamentos)
  return open > 0 ? null : { ...reading, options: { ...reading.options, ...decision, adding } }
}

/** The register that a file is of while nobody says another: its recipe's, else the one that its name speaks of. */
export function proposedRegister(reading: Reading): string {
  const byRecipe = reading.what === 'tabla' && reading.options.named !== null ? reading.options.register : null
  return byRecipe ?? registerIn(reading.fileName) ?? USED_REGISTER
}

function decisionOf(reading: ReadFile, imports: readonly LoadedImport[]): AddingDecision {
  const { rule, decided } = USUAL_READING
  const hasEarlier = imports.some(({ stored }) => stored.table === reading.ledger.table)
  return { adding: hasEarlier ? 'anade' : null, rule, decided, register: proposedRegister(reading) }
}
