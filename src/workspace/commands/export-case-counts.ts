import { discloseCounts, hiddenShort, type SmallCount } from '../../domain/disclosure/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import type { Ledger } from '../imports/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'

const COLUMNS = ['nivel', 'ubigeo', 'nombre', 'anio', 'variable', 'categoria', 'casos', 'calidad', 'fuente'] as const

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
  const { toCsv } = await import('../../publish/table/index.ts')
  const counts = ledger.counted.flatMap(({ ubigeo, anio, variable, categoria, casos }) => {
    const code = parseUbigeo(ubigeo)
    return code === null ? [] : [{ ubigeo: code, year: anio, variable, category: categoria, cases: casos }]
  })
  const rows = discloseCounts(counts, { k, internal: false }, country.rows.cases).map(
    ({ level, ubigeo, year, variable, category, count }) => {
      const cases = count.kind === 'missing' ? (hiddenShort(count.reason, k) ?? '') : count.value
      const name = country.at(level, ubigeo)?.name ?? ''
      return [level, ubigeo, name, year, variable, category, cases, ledger.origin.quality, source]
    },
  )
  return { name: fileName, mime: 'text/csv', bytes: new TextEncoder().encode(toCsv(COLUMNS, rows)) }
}
