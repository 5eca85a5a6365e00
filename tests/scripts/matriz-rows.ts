import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSourceTable, type CsvRow } from '../../scripts/canonical/source-table.ts'

export const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))

export async function readData(file: string): Promise<readonly CsvRow[]> {
  return parseSourceTable(file, await readFile(path.join(DATA_DIR, file), 'utf8')).rows
}

export function isCreatedRow(row: CsvRow | undefined): boolean {
  return ['creada', 'instalada', 'operativa'].includes(row?.['etapa'] ?? '')
}
