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

/** The answer of a cell of the yes/no zoo: blank is unknown, a dash is read as no (as the matrices use it); 'ilegible' for any other text. */
export function readYesNo(cell: string): 'si' | 'no' | 'guion' | 'sin_dato' | 'ilegible' {
  const text = cell.trim()
  if (text === '') return 'sin_dato'
  if (/^[-–—]$/.test(text)) return 'guion'
  const folded = foldText(text)
  if (YES.has(folded)) return 'si'
  if (NO.has(folded)) return 'no'
  return /^(SIN DATO|SIN INFORMACION|S I|S D|NO DISPONIBLE|N A|N D|NA|ND|SD)$/.test(folded) ? 'sin_dato' : 'ilegible'
}
