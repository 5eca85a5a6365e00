import { instanciaLevelOf } from '../../domain/instancias/index.ts'
import {
  departamentoOf,
  levelOf,
  parentOf,
  provinciaOf,
  regionOf,
  regionSpokenFor,
  sharesDepartamento,
  ubigeo,
  type Ubigeo,
} from '../../domain/territory/index.ts'
import type { ColumnType, Engine } from '../engine/index.ts'
import type { TableRow } from '../sources/index.ts'
import namedCodes from './named_codes.sql?raw'
import { printCsv } from './print-csv.ts'
import { PLACES_SQL } from './table-sql.ts'

const COLUMNS: readonly ColumnType[] = [
  'ubigeo',
  'level',
  'departamento',
  'provincia',
  'region',
  'speaks_for',
  'instancia_level',
].map((name) => ({ name, type: 'VARCHAR' }))
const STAGING = 'carga_places'

/**
 * Tells the engine the level of every code that a table names, and what holds it; no statement looks into a code
 * itself.
 */
export async function fillPlaces(engine: Engine): Promise<void> {
  await engine.query(PLACES_SQL)
  const named = await engine.query(namedCodes)
  const codes = new Set(named.flatMap((row) => withParents(ubigeo(String(row['ubigeo'])))))
  if (codes.size === 0) return
  const rows = [...codes].sort().map(placeRow)
  await engine.loadCsv(
    STAGING,
    printCsv(
      COLUMNS.map(({ name }) => name),
      rows,
    ),
    COLUMNS,
  )
  await engine.query(`INSERT INTO places BY NAME SELECT * FROM ${STAGING}`)
  await engine.query(`DROP TABLE ${STAGING}`)
}

function withParents(code: Ubigeo): readonly Ubigeo[] {
  const parent = parentOf(code)
  return parent === null ? [code] : [code, ...withParents(parent)]
}

function placeRow(code: Ubigeo): TableRow {
  const level = levelOf(code)
  return {
    ubigeo: code,
    level,
    departamento: departamentoOf(code),
    provincia: provinciaOf(code),
    region: level === 'departamento' && sharesDepartamento(code) ? null : regionOf(code),
    speaks_for: regionSpokenFor(code),
    instancia_level: instanciaLevelOf(level),
  }
}
