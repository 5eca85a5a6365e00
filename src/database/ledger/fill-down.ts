import { codesNamed, type Gazetteer } from '../../domain/gazetteer/index.ts'
import { isWithin, type Level, type Ubigeo } from '../../domain/territory/index.ts'
import { isTotalName } from './classify-row.ts'
import type { TablePlan } from './plan-table.ts'

/** Each column that may be written once for a group of rows, and those whose names tell that a row is of the group. */
const GROUPS: readonly (readonly [Level, readonly Level[]])[] = [
  ['departamento', ['provincia', 'distrito']],
  ['provincia', ['distrito']],
]
/** Of ten rows without a label, how many must name something of the group above them. */
const MOST = 9

/**
 * A plan in which the name of a departamento or of a provincia that is written once, over the rows that it holds for,
 * is written in each of them. A row whose own name is of no such territory is left as it is, and so is a column in
 * which that is usual: there a blank is not the one above.
 */
export function fillDown(plan: TablePlan, gazetteer: Gazetteer): TablePlan {
  return GROUPS.reduce((filled, [level, within]) => fillColumn(filled, level, within, gazetteer), plan)
}

function fillColumn(plan: TablePlan, level: Level, within: readonly Level[], gazetteer: Gazetteer): TablePlan {
  const { mapping } = plan.header.match
  const [column] = mapping.get(level) ?? []
  const inner = within.flatMap((each) => (mapping.get(each) ?? []).slice(0, 1).map((at) => [each, at] as const))
  if (column === undefined || inner.length === 0) return plan
  const { labels, asked } = labelsBelow(plan, [level, column], inner, gazetteer)
  if (labels.size === 0 || labels.size * 10 < asked * MOST) return plan
  const cells = plan.sheet.cells.map((row, at) => {
    const label = labels.get(at)
    if (label === undefined) return row
    const filled = [...row]
    filled[column] = label
    return filled
  })
  const { arranged, header, sheet } = plan
  const told = { kind: 'grupos_rellenados', column: header.texts[column] ?? '', count: labels.size } as const
  return { ...plan, sheet: { ...sheet, cells }, arranged: { ...arranged, told: [...arranged.told, told] } }
}

interface Labels {
  /** By row. */
  readonly labels: ReadonlyMap<number, string>
  /** How many rows name something under no label of their own. */
  readonly asked: number
}

function labelsBelow(
  { header, sheet }: TablePlan,
  [level, column]: readonly [Level, number],
  inner: readonly (readonly [Level, number])[],
  gazetteer: Gazetteer,
): Labels {
  const labels = new Map<number, string>()
  let [label, codes]: [string, readonly Ubigeo[]] = ['', []]
  let asked = 0
  for (let row = header.last + 1; row < sheet.cells.length; row += 1) {
    const cells = sheet.cells[row] ?? []
    const own = (cells[column] ?? '').trim()
    if (own !== '') [label, codes] = [own, codesNamed(gazetteer, level, own)]
    const named = inner.find(([, at]) => (cells[at] ?? '').trim() !== '')
    const name = named === undefined ? '' : (cells[named[1]] ?? '').trim()
    if (own !== '' || named === undefined || isTotalName(name)) continue
    asked += 1
    const isOf = codesNamed(gazetteer, named[0], name).some((code) => codes.some((each) => isWithin(code, each)))
    if (isOf) labels.set(row, label)
  }
  return { labels, asked }
}
