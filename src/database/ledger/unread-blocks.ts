import type { Notice } from './account.ts'
import { isWritten, writtenIn, type Block } from './find-blocks.ts'
import type { TablePlan } from './plan-table.ts'

/** Headings by which a table is told of. */
const SHOWN = 8

/** A plan without the rows of tables that are not read, each told with its rows; what stands alone in a row stays. */
export function unreadBlocks(plan: TablePlan, blocks: readonly Block[]): TablePlan {
  if (blocks.length === 0) return plan
  const { sheet, arranged } = plan
  const titles = new Set(arranged.titles)
  const unread = new Set(arranged.unread)
  const cells = [...sheet.cells]
  const told = blocks.map((block) => unreadNotice(plan, block))
  for (const block of blocks) {
    for (const title of block.titles) titles.add(title)
    for (let row = block.isHeaded ? block.row : block.row + 1; row < block.end; row += 1) {
      const written = writtenIn(cells[row] ?? [])
      if (written > 0) unread.add(row)
      if (written > 1) cells[row] = []
    }
  }
  return {
    ...plan,
    sheet: { ...sheet, cells },
    arranged: { titles, unread, told: [...arranged.told, ...told.filter(({ count = 0 }) => count > 0)] },
  }
}

function unreadNotice({ sheet }: TablePlan, { row, end }: Block): Notice {
  const rows = sheet.cells.slice(row + 1, end).filter((cells) => writtenIn(cells) > 1)
  const heads = (sheet.cells[row] ?? []).filter(isWritten).map((text) => text.trim())
  const detail = [String(sheet.lines[row] ?? row + 1), ...heads.slice(0, SHOWN)].join(' · ')
  return { kind: 'bloques_sin_leer', detail, count: rows.length }
}
