import { REFUGE_TYPE, serviceKind } from '../../src/domain/services/index.ts'
import { levelOf, ubigeo } from '../../src/domain/territory/index.ts'
import {
  cell,
  lineOf,
  type CanonicalRows,
  type CsvRow,
  type Publication,
  type RejectedRow,
  type SourceTable,
} from './source-table.ts'

/** Services of the department summary that the national directory lacks. CEM, EST_RURAL and HRT are in both. */
const SUMMARY_SERVICES = ['CAR_NNA', 'EDUC_CALLE', 'UPE', 'OREDIS', 'DEMUNA', 'CIAM', 'SOC_BENEF']

/** Who published each of the two lists: every row says its own. */
export interface ServicePublications {
  readonly directory: Publication
  readonly summary: Publication
}

/**
 * One row per service: the national directory of 2026, then what Moquegua's summary of January 2023 adds, keyed to its
 * provincia.
 */
export function servicioRows(
  directory: SourceTable,
  summary: SourceTable,
  published: ServicePublications,
): CanonicalRows {
  const listed = directoryRows(directory, originOf(published.directory))
  return {
    rows: [...listed.rows, ...summary.rows.flatMap((row) => summaryRows(summary, row, originOf(published.summary)))],
    rejected: listed.rejected,
  }
}

/** A refuge (HRT) with a code below its provincia is refused: its address is reserved (METHOD §5). */
function directoryRows(directory: SourceTable, origin: readonly string[]): CanonicalRows {
  const rows: string[][] = []
  const rejected: RejectedRow[] = []
  directory.rows.forEach((row, index) => {
    const tipo = cell(directory, row, 'tipo')
    const code = cell(directory, row, 'ubigeo')
    if (tipo === REFUGE_TYPE && levelOf(ubigeo(code)) === 'distrito') {
      rejected.push({
        table: 'servicios',
        file: directory.file,
        line: lineOf(index),
        reason: 'HRT con código de distrito: su dirección es reservada',
      })
    } else
      rows.push([tipo, cell(directory, row, 'subtipo'), '', code, '', '', operatorOf(tipo), 'operativo', ...origin])
  })
  return { rows, rejected }
}

function originOf({ title, cutOff }: Publication): readonly string[] {
  return [title, cutOff]
}

function summaryRows(summary: SourceTable, row: CsvRow, origin: readonly string[]): string[][] {
  const provincia = cell(summary, row, 'ubigeo')
  return SUMMARY_SERVICES.flatMap((tipo) =>
    Array.from({ length: Number(cell(summary, row, tipo)) }, () => [
      tipo,
      '',
      '',
      provincia,
      '',
      '',
      operatorOf(tipo),
      'operativo (enero de 2023)',
      ...origin,
    ]),
  )
}

function operatorOf(tipo: string): string {
  return serviceKind(tipo)?.operator ?? ''
}
