import type { Country } from '../../domain/country/index.ts'
import type { SmallCount } from '../../domain/disclosure/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import type { Ledger } from '../imports/index.ts'
import { SIMULATED_NOTE } from '../../domain/measure/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { listFile, type ListForm } from './list-file.ts'

/** What the counts are of, and how they may be told; small counts are always hidden in this file. */
interface Counted {
  readonly ledger: Pick<Ledger, 'counted' | 'origin'>
  readonly source: string
  readonly country: Country
  readonly k: SmallCount
  readonly fileName: string
  readonly form: ListForm
}

/** The cases of a register by what it says of the persons, as a list: each territory and those above it. */
export async function exportCaseCounts({ ledger, source, country, k, ...file }: Counted): Promise<ExportedBytes> {
  const { CASE_COUNT_COLUMNS, caseCountRows } = await import('../../publish/table/index.ts')
  const counts = ledger.counted.flatMap(({ ubigeo, anio, variable, categoria, casos }) => {
    const code = parseUbigeo(ubigeo)
    return code === null ? [] : [{ ubigeo: code, year: anio, variable, category: categoria, cases: casos }]
  })
  const { quality } = ledger.origin
  const rows = caseCountRows({
    ...{ counts, k, source, quality, cases: country.rows.cases },
    nameOf: ({ level, ubigeo }) => country.at(level, ubigeo)?.name ?? '',
  })
  const above = quality === 'simulado' ? [SIMULATED_NOTE] : []
  return listFile({ fileName: file.fileName, sheet: 'Conteos', columns: CASE_COUNT_COLUMNS, rows, above }, file.form)
}
