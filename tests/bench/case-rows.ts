const MODALITIES = [
  'psicologica',
  'fisica',
  'sexual',
  'economica_patrimonial',
  'feminicidio',
  'tentativa_feminicidio',
  'trata',
  'acoso',
]

const CHUNK = 20_000
/** Bytes of no row are more. */
const LONGEST = 48
/**
 * A table of cases as CSV, each row of another distrito, year and modality; written piece by piece so that making it
 * weighs little.
 */
export function caseRows(distritos: readonly string[], rows: number): Uint8Array {
  return printRows(rows, (row) => lineOf(cellsOf(distritos, row)))
}

/**
 * The same with the dirt of files that offices keep: codes without their zero, spaces, words written out, and now and
 * then what cannot be read: codes of nowhere, no year, a count in words, two counts of one thing.
 */
export function dirtyCaseRows(distritos: readonly string[], rows: number): Uint8Array {
  return printRows(rows, (row) => dirtyLine(distritos, row))
}

function printRows(rows: number, lineAt: (row: number) => string): Uint8Array {
  const encoder = new TextEncoder()
  const head = encoder.encode('ubigeo,anio,modalidad,casos\n')
  const chunks = Array.from({ length: Math.ceil(rows / CHUNK) }, (_, at) => at * CHUNK)
  const print = (from: number, into: Uint8Array) => {
    const lines = Array.from({ length: Math.min(CHUNK, rows - from) }, (_, at) => lineAt(from + at))
    return encoder.encodeInto(lines.join(''), into).written
  }
  // Twice, so that no other copy of the file stands beside it when the memory of its reader is measured.
  const room = new Uint8Array(CHUNK * LONGEST)
  const bytes = new Uint8Array(chunks.reduce((sum, from) => sum + print(from, room), head.length))
  bytes.set(head)
  chunks.reduce((used, from) => used + print(from, bytes.subarray(used)), head.length)
  return bytes
}

type Cells = readonly [string, string, string, string]

function cellsOf(distritos: readonly string[], row: number): Cells {
  const round = Math.floor(row / distritos.length)
  const year = 1955 + (Math.floor(round / MODALITIES.length) % 70)
  const code = distritos[row % distritos.length] ?? ''
  return [code, String(year), MODALITIES[round % MODALITIES.length] ?? '', String((row * 7) % 40)]
}

function lineOf(cells: Cells): string {
  return `${cells.join(',')}\n`
}

function dirtyLine(distritos: readonly string[], row: number): string {
  const [code, year, modality, cases] = cellsOf(distritos, row)
  if (row % 400 === 3) return lineOf(['999999', year, modality, cases])
  if (row % 700 === 5) return lineOf([code, year, modality, 'doce'])
  if (row % 1000 === 7) return lineOf([code, '', modality, cases])
  if (row % 8000 === 11) return lineOf([...cellsOf(distritos, row + 1).slice(0, 3), '77'] as unknown as Cells)
  if (row % 20 === 9) return lineOf([code.replace(/^0/, ''), year, modality, cases])
  if (row % 50 === 13) return lineOf([` ${code} `, year, modality, cases])
  if (row % 90 === 17 && modality === 'fisica') return lineOf([code, year, 'Violencia física', cases])
  return lineOf([code, year, modality, cases])
}

/** The same columns for the engine that reads the file without an account. */
export const CASE_COLUMNS = [
  { name: 'ubigeo', type: 'VARCHAR' },
  { name: 'anio', type: 'SMALLINT' },
  { name: 'modalidad', type: 'VARCHAR' },
  { name: 'casos', type: 'INTEGER' },
] as const
