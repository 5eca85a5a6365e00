import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import papaparse from 'papaparse'
import { ubigeo, type Ubigeo } from '../src/domain/territory/index.ts'
import { CANONICAL_COLUMNS } from './canonical/columns.ts'
import { cell, readSourceTable } from './canonical/source-table.ts'
import { makeMatriz } from './matriz/matriz.ts'

/** The two files of the simulated matrix as text, made for the territories under `dataDir`. */
export async function matrizFiles(dataDir: string): Promise<Readonly<Record<'instancias' | 'instrumentos', string>>> {
  const { instancias, instrumentos } = makeMatriz({
    departamentos: await readCodes(dataDir, 'departamentos'),
    provincias: await readCodes(dataDir, 'provincias'),
    distritos: await readCodes(dataDir, 'distritos'),
  })
  return { instancias: toCsv('instancias', instancias), instrumentos: toCsv('instrumentos', instrumentos) }
}

async function readCodes(dataDir: string, level: string): Promise<Ubigeo[]> {
  const table = await readSourceTable(dataDir, `inei-ubigeo/${level}.csv`)
  return table.rows.map((row) => ubigeo(cell(table, row, 'ubigeo')))
}

function toCsv(name: 'instancias' | 'instrumentos', rows: readonly object[]): string {
  return `${papaparse.unparse([...rows], { columns: [...CANONICAL_COLUMNS[name]], newline: '\n' })}\n`
}

async function main(): Promise<void> {
  const dataDir = fileURLToPath(new URL('../data', import.meta.url))
  const files = await matrizFiles(dataDir)
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(dataDir, 'matriz-simulada', `${name}.csv`), text)
    console.log(`data/matriz-simulada/${name}.csv: ${text.split('\n').length - 2} filas`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
