import { withoutPersonalText } from '../../domain/disclosure/index.ts'
import { worstOf } from '../../domain/measure/index.ts'
import { refugeInText } from '../../domain/services/index.ts'
import { readQuality } from '../origins/index.ts'
import { originColumns } from './origin-columns.ts'
import type { TablePlan } from './plan-table.ts'

type OriginCells = Readonly<Record<string, string>>

const NOTHING: OriginCells = {}
const LONGEST = 160
const TEXTS = ['fuente', 'corte', 'publicado_por', 'licencia_del_dato'] as const

/** Reads what each row of a sheet says of its own origin: canonical cells, and nothing of a person or of a refuge. */
export function originReader({ header, sheet }: TablePlan): (row: number) => OriginCells {
  const of = (name: Parameters<typeof originColumns>[0]) => originColumns(name, header.folded, header.match.mapping)
  const qualities = of('calidad')
  const texts = TEXTS.map((name) => [name, of(name)] as const).filter(([, { length }]) => length > 0)
  if (qualities.length + texts.length === 0) return () => NOTHING
  const told = new Map<string, string>()
  const tell = (cells: readonly string[]) => {
    const written = cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
    const text = told.get(written) ?? toldOf(written)
    told.set(written, text)
    return text
  }
  return (row) => {
    const cells = (columns: readonly number[]) => columns.map((column) => sheet.cells[row]?.[column] ?? '')
    const said = Object.fromEntries(texts.map(([name, columns]) => [name, tell(cells(columns))]))
    return { calidad: worstWritten(cells(qualities)), ...said }
  }
}

/** The cell of the worst quality that a row states: one that speaks of none says nothing. */
function worstWritten(cells: readonly string[]): string {
  const worst = worstOf(cells.flatMap((cell) => readQuality(cell) ?? []))
  return cells.find((cell) => readQuality(cell) === worst) ?? ''
}

function toldOf(written: string): string {
  const text = withoutPersonalText(written.slice(0, LONGEST)).text
  return refugeInText(text) === 'no' ? text : ''
}
