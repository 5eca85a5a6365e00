import type { CaseCount, Ledger } from '../../../../src/database/ledger/index.ts'
import { USUAL_K, type CountedRow } from '../../../../src/domain/disclosure/index.ts'
import type { Quality } from '../../../../src/domain/measure/index.ts'
import { levelOf, parentOf, ubigeo, type Ubigeo } from '../../../../src/domain/territory/index.ts'
import { caseCountsCsv } from '../../../../src/publish/table/index.ts'
import type { CountryNames } from '../../country/load-gazetteer.ts'

interface Counted {
  readonly counted: readonly CaseCount[]
  readonly rows: Ledger['values']
  readonly names: CountryNames
  readonly quality: Quality
  readonly files: readonly string[]
}

/** The file that the page gives of a register: small counts hidden, each territory and those above it. */
export function traitsCsv({ counted, rows, names, quality, files: [first = '', ...others] }: Counted): string {
  const nameAt = new Map(names.territories.map(({ ubigeo: code, name }) => [code, name]))
  return caseCountsCsv({
    counts: counted.map(({ ubigeo: code, anio, variable, categoria, casos }) => ({
      ...{ ubigeo: ubigeo(code), year: anio, variable, category: categoria, cases: casos },
    })),
    cases: rows.flatMap(casesOf),
    nameOf: (unit) => nameAt.get(unit.ubigeo) ?? '',
    ...{ k: USUAL_K, quality, source: others.length === 0 ? first : `${first} y ${others.length} más` },
  })
}

/** The cases of a row at its territory and at those above it. */
function casesOf({ ubigeo: code, anio, modalidad, casos }: Ledger['values'][number]): readonly CountedRow[] {
  if (typeof code !== 'string' || typeof casos !== 'number') return []
  return upwards(ubigeo(code)).map((at) => ({
    ...{ level: levelOf(at), ubigeo: at, year: Number(anio), modality: String(modalidad), cases: casos },
  }))
}

function upwards(code: Ubigeo): readonly Ubigeo[] {
  const above = parentOf(code)
  return above === null ? [code] : [code, ...upwards(above)]
}
