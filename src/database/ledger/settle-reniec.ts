import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { departamentoOf, levelOf } from '../../domain/territory/index.ts'
import type { AloneCodes } from './alone-codes.ts'
import { cellsBelow } from './column-cells.ts'
import { foldText } from './fold-text.ts'
import { codeIn } from './held-codes.ts'
import type { TablePlan } from './plan-table.ts'
import { answerTo, type Answers, type Question } from './questions.ts'
import { settleCodes, ungrouped } from './settle-codes.ts'

const KEY = 'codigos_de_reniec'
/** Columns beside a code that say by themselves whose it is. */
const BESIDE = ['provincia', 'distrito', 'territorio', 'otro_ubigeo', 'ubigeo_reniec']
/** How many codes that the INEI does not have, and what share of all, make a column look like RENIEC's. */
const FEWEST = 3
const SHARE = 0.15

/**
 * Decided over the whole column, because half of RENIEC's codes are the INEI's of another distrito: where several codes
 * are of no territory, or a line above the table names RENIEC, a person is asked and no row is placed meanwhile.
 */
export function settleReniec(
  plan: TablePlan,
  gazetteer: Gazetteer,
  answers: Answers,
): { readonly alone: AloneCodes; readonly questions: readonly Question[] } {
  const { mapping } = plan.header.match
  const [column] = mapping.get('ubigeo') ?? []
  if (column === undefined || BESIDE.some((name) => mapping.has(name))) return { alone: 'inei', questions: [] }
  const example = unlikeInei(plan, gazetteer, column)
  if (example === null) return { alone: 'inei', questions: [] }
  const answer = answerTo(answers, KEY, KEY)
  const count = [...cellsBelow(plan, column)].filter((cell) => cell.trim() !== '').length
  return {
    alone: answer === 'si' ? 'reniec' : answer === 'no' ? 'inei' : 'espera',
    questions: [
      { key: KEY, kind: KEY, column: plan.header.texts[column] ?? '', count, example, answer, assumed: null },
    ],
  }
}

/** A code of the column for which it seems not to be the INEI's, or null. */
function unlikeInei(plan: TablePlan, { byCode }: Gazetteer, column: number): string | null {
  const cells = [...cellsBelow(plan, column)]
  const grouped = settleCodes(cells) === 'grouped'
  const codes = new Set(cells.flatMap((cell) => codeIn(grouped ? ungrouped(cell) : cell) ?? []))
  const fine = [...codes].filter((code) => levelOf(code) !== 'departamento')
  const unknown = fine.filter((code) => !byCode.has(code) && byCode.has(departamentoOf(code)))
  const [first] = unknown
  if (first !== undefined && unknown.length >= FEWEST && unknown.length >= fine.length * SHARE) return first
  return namesReniec(plan, column) ? (fine[0] ?? null) : null
}

function namesReniec({ sheet, header }: TablePlan, column: number): boolean {
  if (/\bINEI\b/.test(header.folded[column] ?? '')) return false
  const above = sheet.cells.slice(0, header.first).flat()
  return [sheet.name, ...above].some((text) => /\bRENIEC\b/.test(foldText(text)))
}
