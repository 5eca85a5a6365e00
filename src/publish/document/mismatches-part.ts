import { INSTANCIA_LEVELS } from '../../domain/instancias/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { CHECKS, type Mismatch } from '../../domain/register/index.ts'
import { CHECK_ADVICE, CHECK_CLAUSE, CHECK_NAME, INSTANCIA_LEVEL_NAME, sayMismatch } from '../../domain/words/index.ts'
import { heading, paragraph, table, type Block } from './report.ts'

const TITLE = 'Lo que no concuerda'
const ONLY_STATED = 'Solo se revisa lo que consta: lo que está sin dato no figura ni cuenta como correcto.'
const NONE = 'Con lo que consta, nada contradice los Lineamientos.'

/** Each mismatch of a region with its clause, what shows it and what to do about it. */
export function mismatchesOfRegion(mismatches: readonly Mismatch[]): readonly Block[] {
  if (mismatches.length === 0) return [heading(2, TITLE), paragraph(`${NONE} ${ONLY_STATED}`)]
  const rows = mismatches.map((mismatch) => [
    `${mismatch.unit.name} (${INSTANCIA_LEVEL_NAME[mismatch.level].toLowerCase()})`,
    `${CHECK_NAME[mismatch.check]} (${CHECK_CLAUSE[mismatch.check]})`,
    sayMismatch(mismatch),
    CHECK_ADVICE[mismatch.check],
  ])
  return [
    heading(2, TITLE),
    table(TITLE, ['Instancia', 'Qué no concuerda', 'En qué se ve', 'Qué hacer'], rows),
    paragraph(ONLY_STATED),
  ]
}

/** How many instancias of each level each check finds in the country, with its clause. */
export function mismatchesOfCountry(mismatches: readonly Mismatch[]): readonly Block[] {
  const found = CHECKS.filter((check) => mismatches.some((each) => each.check === check))
  if (found.length === 0) return [heading(1, TITLE), paragraph(`${NONE} ${ONLY_STATED}`)]
  const rows = found.map((check) => [
    CHECK_NAME[check],
    CHECK_CLAUSE[check],
    ...INSTANCIA_LEVELS.map((level) =>
      formatNumber(mismatches.filter((each) => each.check === check && each.level === level).length),
    ),
    CHECK_ADVICE[check],
  ])
  const columns = INSTANCIA_LEVELS.map((level) => `>${INSTANCIA_LEVEL_NAME[level]}`)
  return [
    heading(1, TITLE),
    table(TITLE, ['Revisión', 'Cláusula', ...columns, 'Qué hacer'], rows),
    paragraph(`Instancias por nivel. ${ONLY_STATED}`),
  ]
}
