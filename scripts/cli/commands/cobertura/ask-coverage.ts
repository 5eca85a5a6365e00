import {
  declaredComplete,
  countCritical,
  surveyCountry,
  type CriticalCount,
  type National,
  type Parameters,
} from '../../../../src/domain/criteria/index.ts'
import { formatNumber, formatShare, qualityWords, sourceLine } from '../../../../src/domain/measure/index.ts'
import type { UnitLevel } from '../../../../src/domain/territory/index.ts'
import { coverageDocument, type CoverageDocument, type CoverageUnit } from '../../../../src/publish/table/index.ts'
import type { LoadedCountry } from '../../country/load-country.ts'
import type { Answer } from '../../words/answer.ts'
import { printTable, type PrintColumn } from '../../words/print-table.ts'
import type { CliScope } from '../../arguments/scope.ts'
import { verdictWords } from '../../words/words.ts'

/** Coverage of the units of a level inside the scope. */
export function askCoverage(
  { country }: LoadedCountry,
  parameters: Parameters,
  level: UnitLevel,
  scope: CliScope,
): Answer {
  const national = surveyCountry(country, parameters)
  const document = coverageDocument(
    national,
    country.byLevel[level].filter((facts) => scope.holds(facts.ubigeo)),
  )
  return { document, text: () => coverageText(document, national, level) }
}

const COLUMNS: readonly PrintColumn<CoverageUnit>[] = [
  { title: 'ubigeo', cell: (unit) => unit.ubigeo },
  { title: 'nombre', cell: (unit) => unit.nombre },
  { title: 'esperadas', right: true, cell: (unit) => formatNumber(unit.esperadas) },
  { title: 'creadas', right: true, cell: (unit) => formatNumber(unit.creadas) },
  { title: 'sin dato', right: true, cell: (unit) => formatNumber(unit.desconocidas) },
  { title: 'cobertura', right: true, cell: shareWords },
  { title: 'entre', right: true, cell: intervalWords },
  { title: 'brecha crítica', cell: (unit) => verdictWords(unit.brechaCritica) },
]

function shareWords({ cobertura, esperadas }: CoverageUnit): string {
  if (esperadas === 0) return 'no se espera'
  return cobertura === null ? 'sin dato' : formatShare(cobertura)
}

function intervalWords({ coberturaMin, coberturaMax }: CoverageUnit): string {
  return coberturaMin === null || coberturaMax === null || coberturaMin === coberturaMax
    ? ''
    : `${formatShare(coberturaMin)} – ${formatShare(coberturaMax)}`
}

function coverageText(document: CoverageDocument, national: National, level: UnitLevel): string {
  const head = `Cobertura de instancias por ${level} · definición ${document.definicion} · brecha crítica: menos de ${formatShare(document.umbral, 0)}`
  return [
    head,
    '',
    printTable(COLUMNS, document.unidades),
    totalsLine(document.unidades),
    '',
    ...criticalLines(national, level),
  ].join('\n')
}

function totalsLine(units: readonly CoverageUnit[]): string {
  const sum = (pick: (unit: CoverageUnit) => number) =>
    formatNumber(units.reduce((total, unit) => total + pick(unit), 0))
  return `Total: ${formatNumber(units.length)} filas, ${sum((unit) => unit.creadas)} creadas de ${sum((unit) => unit.esperadas)} esperadas, ${sum((unit) => unit.desconocidas)} sin dato.`
}

/** How many units of the whole country fall below the threshold, under each definition (METHOD §2). */
export function criticalLines(national: National, level: UnitLevel): readonly string[] {
  const counts = countCritical(national, level).filter((count) => count.total > 0)
  return [
    `En brecha crítica en todo el país, por definición (nivel ${level}):`,
    ...counts.map(criticalLine),
    ...sourceLines(national),
  ]
}

function criticalLine({ definition, critical, unknown, total }: CriticalCount): string {
  return `  ${definition.padEnd(11)}${formatNumber(critical)} de ${formatNumber(total)}${unknown > 0 ? `, ${formatNumber(unknown)} sin dato` : ''}`
}

function sourceLines(national: National): readonly string[] {
  const source = national.country.sources.get('instancias')
  const complete = declaredComplete(national) ?? 'Lo que no figura está sin dato'
  return source
    ? [`Matriz: ${sourceLine(source, qualityWords(source))}. ${complete}.`]
    : [`Sin matriz de instancias. ${complete}.`]
}
