import {
  categoryOf,
  CASE_VARIABLES,
  readAnyTable,
  settleSex,
  summed,
  type CaseCount,
} from '../../../../src/database/ledger/index.ts'
import type { Gazetteer } from '../../../../src/domain/gazetteer/index.ts'
import { toCsv } from '../../../../src/publish/table/index.ts'
import type { Grouped } from './group-files.ts'
import { APART } from './judge-groups.ts'

const MARK = '='

/**
 * Cases by what a register says of the persons, of territory and year as the rules of the page read them: each category
 * stands where a modality does, and comes back with its territory.
 */
export async function judgeTraits(
  { headers, rows, told }: Grouped['traits'],
  gazetteer: Gazetteer,
  year: number | null,
): Promise<readonly CaseCount[]> {
  if (rows.length === 0) return []
  const lines = rows.map(({ cells }, at) => {
    const { variable, text } = told[at] ?? { variable: 'sexo', text: '' }
    return [...cells, `${variable}${MARK}${categoryOf(variable, text)}`, `g${at}`]
  })
  const table = toCsv([...headers, 'MODALIDAD', APART], lines)
  const read = await readAnyTable(new TextEncoder().encode(table), 'grupos.csv', gazetteer, {
    kind: 'violencia',
    ...(year === null ? {} : { year }),
  })
  return read.ok ? settleSex(summed(read.ledger.values.flatMap(countOf))) : []
}

function countOf({ ubigeo, anio, modalidad, casos }: Readonly<Record<string, unknown>>): readonly CaseCount[] {
  const [variable, categoria = ''] = String(modalidad).split(MARK)
  const known = CASE_VARIABLES.find((each) => each === variable)
  return known === undefined
    ? []
    : [{ ubigeo: String(ubigeo), anio: Number(anio), variable: known, categoria, casos: Number(casos) }]
}
