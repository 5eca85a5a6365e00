import type { Country } from '../../domain/country/index.ts'
import type { SmallCount } from '../../domain/disclosure/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import type { Ledger } from '../imports/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'

/** What the counts are of, and how they may be told; small counts are always hidden in this file. */
interface Counted {
  readonly ledger: Pick<Ledger, 'counted' | 'origin'>
  readonly source: string
  readonly country: Country
  readonly k: SmallCount
  readonly fileName: string
}

/** The cases of a register by what it says of the persons, as CSV: each territory and those above it. */
export async function exportCaseCounts({ ledger, source, country, k, fileName }: Counted): Promise<ExportedBytes> {
  const { caseCountsCsv } = await import('../../publish/table/index.ts')
  const counts = ledger.counted.flatMap(({ ubigeo, anio, variable, categoria, casos }) => {
    const code = parseUbigeo(ubigeo)
    return code === null ? [] : [{ ubigeo: code, year: anio, variable, category: categoria, cases: casos }]
  })
  const csv = caseCountsCsv({
    ...{ counts, k, source, quality: ledger.origin.quality, cases: country.rows.cases },
    nameOf: ({ level, ubigeo }) => country.at(level, ubigeo)?.name ?? '',
  })
  return { name: fileName, mime: 'text/csv', bytes: new TextEncoder().encode(csv) }
}
