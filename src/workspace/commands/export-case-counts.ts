import { discloseCounts, hiddenShort, type SmallCount } from '../../domain/disclosure/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import type { Ledger } from '../imports/index.ts'
import { SIMULATED_NOTE } from '../../domain/measure/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { listFile, type ListForm } from './list-file.ts'

const COLUMNS = ['nivel', 'ubigeo', 'nombre', 'anio', 'variable', 'categoria', 'casos', 'calidad', 'fuente'] as const

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
export function exportCaseCounts({ ledger, source, country, k, ...file }: Counted): Promise<ExportedBytes> {
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
  const above = ledger.origin.quality === 'simulado' ? [SIMULATED_NOTE] : []
  return listFile({ fileName: file.fileName, sheet: 'Conteos', columns: COLUMNS, rows, above }, file.form)
}
