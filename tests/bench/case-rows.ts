const MODALITIES = ['psicologica', 'fisica', 'sexual', 'economica_patrimonial', 'feminicidio', 'tentativa_feminicidio', 'trata', 'acoso']

/** A table of cases as CSV, each row of another distrito, year and modality: what the import of a long national series looks like. */
export function caseRows(distritos: readonly string[], rows: number): Uint8Array {
  const lines = ['ubigeo,anio,modalidad,casos']
  for (let row = 0; row < rows; row += 1) {
    const round = Math.floor(row / distritos.length)
    lines.push(`${distritos[row % distritos.length] ?? ''},${1955 + (Math.floor(round / MODALITIES.length) % 70)},${MODALITIES[round % MODALITIES.length] ?? ''},${(row * 7) % 40}`)
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** The same columns for the engine that reads the file without an account. */
export const CASE_COLUMNS = [{ name: 'ubigeo', type: 'VARCHAR' }, { name: 'anio', type: 'SMALLINT' }, { name: 'modalidad', type: 'VARCHAR' }, { name: 'casos', type: 'INTEGER' }] as const
