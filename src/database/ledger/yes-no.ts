import { foldText } from './fold-text.ts'

const YES = new Set([
  'SI',
  'S',
  'X',
  '1',
  'YES',
  'VERDADERO',
  'TRUE',
  'V',
  '✓',
  '✔',
  '√',
  'CUENTA',
  'TIENE',
  'SI CUENTA',
  'SI TIENE',
])
const NO = new Set(['NO', 'N', '0', 'FALSO', 'FALSE', 'F', 'NO CUENTA', 'NO TIENE'])

/** A yes and what is added to it: "SÍ - O.M. 012-2021", "sí, pero sin funcionamiento", "SI (en trámite)". */
const YES_AND = /^\s*s[ií]\s*(?:[-–—:;,.(]|\bcon\b|\bpero\b)\s*(.+?)\)?\s*$/i
/** Additions that take the yes back: nobody can tell what was meant. */
const TAKES_BACK = /\b(NO|TRAMITE|PROCESO|PROYECTO|PENDIENTE|DESACTIVAD[AO]|DEROGAD[AO]|ANULAD[AO])\b/

/**
 * What is added to a yes, or null where the cell is no yes with an addition; an addition that contradicts it makes it
 * none.
 */
export function yesAnd(cell: string): string | null {
  const added = YES_AND.exec(cell)?.[1] ?? null
  return added === null || TAKES_BACK.test(foldText(added)) ? null : added
}

/**
 * The answer of a cell of the yes/no zoo: blank is unknown, a dash is read as no (as the matrices use it); 'ilegible'
 * for any other text.
 */
export function readYesNo(cell: string): 'si' | 'no' | 'guion' | 'sin_dato' | 'ilegible' {
  const text = cell.trim()
  if (text === '') return 'sin_dato'
  if (/^[-–—]$/.test(text)) return 'guion'
  const folded = foldText(text)
  if (YES.has(folded)) return 'si'
  if (NO.has(folded)) return 'no'
  return /^(SIN DATO|SIN INFORMACION|S I|S D|NO DISPONIBLE|N A|N D|NA|ND|SD)$/.test(folded) ? 'sin_dato' : 'ilegible'
}
