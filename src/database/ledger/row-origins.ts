import { withoutPersonalText } from '../../domain/disclosure/index.ts'
import { webAddress, worstOf } from '../../domain/measure/index.ts'
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
  const addresses = of('url_del_dato')
  const texts = TEXTS.map((name) => [name, of(name)] as const).filter(([, { length }]) => length > 0)
  if (qualities.length + texts.length + addresses.length === 0) return () => NOTHING
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
    const address = addresses.length === 0 ? {} : { url_del_dato: toldAddress(cells(addresses)) }
    return { calidad: worstWritten(cells(qualities)), ...said, ...address }
  }
}

/** The cell of the worst quality that a row states: one that speaks of none says nothing. */
function worstWritten(cells: readonly string[]): string {
  const worst = worstOf(cells.flatMap((cell) => readQuality(cell) ?? []))
  return cells.find((cell) => readQuality(cell) === worst) ?? ''
}

/** The first of the cells that is the address of a page, and says nothing of a person or of a refuge. */
function toldAddress(cells: readonly string[]): string {
  const address = webAddress(cells.find((cell) => webAddress(cell) !== '') ?? '')
  const isPublic = withoutPersonalText(address).kinds.length === 0 && refugeInText(address) === 'no'
  return isPublic ? address : ''
}

function toldOf(written: string): string {
  const text = withoutPersonalText(written.slice(0, LONGEST)).text
  return refugeInText(text) === 'no' ? text : ''
}
