import { INSTANCIA_LEVELS } from '../../domain/instancias/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { CHECKS, type Finding } from '../../domain/register/index.ts'
import { CHECK_ADVICE, CHECK_CLAUSE, CHECK_NAME, INSTANCIA_LEVEL_NAME, sayFinding } from '../../domain/words/index.ts'
import { heading, paragraph, table, type Block } from './report.ts'

const TITLE = 'Lo que no concuerda'
const ONLY_STATED = 'Solo se revisa lo que consta: lo que está sin dato no figura ni cuenta como correcto.'
const NONE = 'Con lo que consta, nada contradice los Lineamientos.'

/** Each finding of a region with its clause, what shows it and what to do about it. */
export function findingsOfRegion(findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [heading(2, TITLE), paragraph(`${NONE} ${ONLY_STATED}`)]
  const rows = findings.map((finding) => [
    `${finding.unit.name} (${INSTANCIA_LEVEL_NAME[finding.level].toLowerCase()})`,
    `${CHECK_NAME[finding.check]} (${CHECK_CLAUSE[finding.check]})`,
    sayFinding(finding),
    CHECK_ADVICE[finding.check],
  ])
  return [
    heading(2, TITLE),
    table(TITLE, ['Instancia', 'Qué no concuerda', 'En qué se ve', 'Qué hacer'], rows),
    paragraph(ONLY_STATED),
  ]
}

/** How many instancias of each level each check finds in the country, with its clause. */
export function findingsOfCountry(findings: readonly Finding[]): readonly Block[] {
  const found = CHECKS.filter((check) => findings.some((each) => each.check === check))
  if (found.length === 0) return [heading(1, TITLE), paragraph(`${NONE} ${ONLY_STATED}`)]
  const rows = found.map((check) => [
    CHECK_NAME[check],
    CHECK_CLAUSE[check],
    ...INSTANCIA_LEVELS.map((level) =>
      formatNumber(findings.filter((each) => each.check === check && each.level === level).length),
    ),
    CHECK_ADVICE[check],
  ])
  const columns = INSTANCIA_LEVELS.map((level) => `>${INSTANCIA_LEVEL_NAME[level]}`)
  return [
    heading(1, TITLE),
    table(TITLE, ['Revisión', 'Cláusula', ...columns, 'Qué hacer'], rows),
    paragraph(`Instancias por nivel. ${ONLY_STATED} La lista de cada una está en Instancias, «Incoherencias».`),
  ]
}
