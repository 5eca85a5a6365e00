import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { Sheet } from '../files/index.ts'
import { stackBeside } from './blocks-beside.ts'
import { joinBelow } from './blocks-below.ts'
import { fillDown } from './fill-down.ts'
import { planSheets, planTable, type TableChoice, type TablePlan } from './plan-table.ts'
import type { StatedColumns } from './stated-columns.ts'
import { tidySheet } from './tidy-cells.ts'
import { uniteSheets } from './unite-sheets.ts'
import { unreadSheets } from './unread-sheets.ts'
import { writeOutTree } from './write-out-tree.ts'

/**
 * A file's sheets with alike ones made one, and the plan of the best of them with all its blocks under one header; null
 * when none holds a table.
 */
export interface ArrangedFile {
  readonly sheets: readonly Sheet[]
  readonly plan: TablePlan | null
}

/**
 * Makes of what people spread over sheets, blocks and levels one table under one header before a cell is read, so that
 * nothing with data is passed over; each step is told. `only` is the one sheet to read, by its name.
 */
export function arrange(
  given: readonly Sheet[],
  choice: TableChoice,
  stated: StatedColumns | undefined,
  gazetteer: Gazetteer,
  only: string | null,
): ArrangedFile {
  const tidied = given.map(tidySheet)
  const told = new Map(tidied.map((each) => [each.sheet, each.told] as const))
  const single = tidied.map(({ sheet }) => sheet)
  const united = single.filter(({ hidden }) => !hidden).length > 1 ? uniteSheets(planSheets(single), gazetteer) : []
  const parts = new Set(united.flatMap((each) => each.parts))
  const sheets = [...united.map(({ sheet }) => sheet), ...single.filter((sheet) => !parts.has(sheet))]
  const chosen = only === null ? sheets : sheets.filter(({ name }) => name === only)
  const plan = planTable(chosen, choice, stated)
  if (plan === null) return { sheets, plan }
  const whole = united.find(({ sheet }) => sheet === plan.sheet)
  const before = whole === undefined ? [plan.sheet] : whole.parts
  const arranged = {
    titles: whole?.arranged.titles ?? new Set<number>(),
    told: [
      ...(whole?.arranged.told ?? []),
      ...before.flatMap((sheet) => told.get(sheet) ?? []),
      ...unreadSheets(plan, single, before),
    ],
  }
  const stacked = joinBelow(stackBeside({ ...plan, arranged }, stated))
  return { sheets, plan: fillDown(writeOutTree(stacked, gazetteer), gazetteer) }
}
