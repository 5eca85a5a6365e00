import { withoutPersonalText } from '../../domain/disclosure/index.ts'
import type { Notice } from './account.ts'
import { isWritten, type Block } from './find-blocks.ts'
import type { TablePlan } from './plan-table.ts'

const LONGEST = 160

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
      const written = (cells[row] ?? []).filter(isWritten).length
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
  const rows = sheet.cells.slice(row + 1, end).filter((cells) => cells.filter(isWritten).length > 1)
  const heads = (sheet.cells[row] ?? []).filter(isWritten).map((text) => text.trim())
  const text = withoutPersonalText(heads.join(' · ').slice(0, LONGEST)).text
  return { kind: 'bloques_sin_leer', detail: `fila ${sheet.lines[row] ?? row + 1}: ${text}`, count: rows.length }
}
