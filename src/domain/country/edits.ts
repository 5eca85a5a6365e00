import type { InstanciaLevel, InstrumentEstado, InstrumentKind } from '../instancias/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import type { CountryRows, InstrumentFact } from './facts.ts'

/** A person's own statement about one instrument of one instancia, in place of what the loaded matrix says of it. */
export interface InstrumentEdit {
  readonly ubigeo: Ubigeo
  readonly level: InstanciaLevel
  readonly instrument: InstrumentKind
  readonly estado: InstrumentEstado
  readonly reporta: boolean | null
  readonly inconsistencias: boolean | null
  /** AAAA-MM-DD. */
  readonly approvedOn: string | null
  readonly validUntil: string | null
}

/** The rows with the statements in place, the later of two about one instrument counting; the same object when there are none. */
export function applyEdits(rows: CountryRows, edits: readonly InstrumentEdit[]): CountryRows {
  if (edits.length === 0) return rows
  const stated = new Map<string, InstrumentFact>(edits.map((edit) => [keyOf(edit), edit]))
  return { ...rows, instruments: [...rows.instruments.filter((row) => !stated.has(keyOf(row))), ...stated.values()] }
}

function keyOf({ level, ubigeo, instrument }: Pick<InstrumentFact, 'level' | 'ubigeo' | 'instrument'>): string {
  return `${level}/${ubigeo}/${instrument}`
}
