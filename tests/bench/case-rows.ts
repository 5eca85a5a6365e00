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
/** The longest line, "250101,2024,economica_patrimonial,39" and its end, with room to spare. */
const LINE_BYTES = 48

/**
 * A table of cases as CSV, each row of another distrito, year and modality; written piece by piece so that making it
 * weighs little.
 */
export function caseRows(distritos: readonly string[], rows: number): Uint8Array {
  const bytes = new Uint8Array(LINE_BYTES * (rows + 1))
  const encoder = new TextEncoder()
  let used = encoder.encodeInto('ubigeo,anio,modalidad,casos\n', bytes).written
  for (let from = 0; from < rows; from += CHUNK) {
    const lines = Array.from({ length: Math.min(CHUNK, rows - from) }, (_, at) => lineOf(distritos, from + at))
    used += encoder.encodeInto(lines.join(''), bytes.subarray(used)).written
  }
  return bytes.slice(0, used)
}

function lineOf(distritos: readonly string[], row: number): string {
  const round = Math.floor(row / distritos.length)
  return `${distritos[row % distritos.length] ?? ''},${1955 + (Math.floor(round / MODALITIES.length) % 70)},${MODALITIES[round % MODALITIES.length] ?? ''},${(row * 7) % 40}\n`
}

/** The same columns for the engine that reads the file without an account. */
export const CASE_COLUMNS = [
  { name: 'ubigeo', type: 'VARCHAR' },
  { name: 'anio', type: 'SMALLINT' },
  { name: 'modalidad', type: 'VARCHAR' },
  { name: 'casos', type: 'INTEGER' },
] as const
