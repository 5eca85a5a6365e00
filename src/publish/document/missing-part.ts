import { hiddenShort } from '../../domain/disclosure/index.ts'
import { joinWords } from '../../domain/measure/index.ts'
import type { DepartmentSummary } from '../../domain/summary/index.ts'
import { INSTRUMENT_NAME, MISSING_FACT } from '../../domain/words/index.ts'
import { heading, table, type Block } from './report.ts'
import { hasSeat, titleOf } from './services-part.ts'

/** All that nobody loaded of a region, one line for each thing, in one table; no block where nothing lacks. */
export function missingPart(summary: DepartmentSummary): readonly Block[] {
  const rows = [...missingFigures(summary), ...missingServices(summary)]
  return rows.length === 0 ? [] : [heading(1, 'Lo que falta'), table('Lo que falta', ['De qué', 'Qué falta'], rows)]
}

function missingFigures({ rate, breakdown, poverty, instruments }: DepartmentSummary): readonly (readonly string[])[] {
  const unstated = instruments.filter(({ fact }) => fact === undefined).map(({ kind }) => INSTRUMENT_NAME[kind])
  const isLacking = rate.kind === 'missing' && hiddenShort(rate.reason, 0) === null
  return [
    ...(isLacking ? [['Tasa de violencia', MISSING_FACT[rate.reason]]] : []),
    ...(breakdown.reason === null || isLacking ? [] : [['Casos por modalidad', MISSING_FACT[breakdown.reason]]]),
    ...(poverty.lines.length === 0 ? [['Pobreza monetaria', 'Ningún distrito tiene dato.']] : []),
    ...(poverty.lines.length > 0 && poverty.without.length > 0
      ? [['Pobreza monetaria', `Sin dato: ${joinWords(poverty.without)}.`]]
      : []),
    ...(unstated.length === 0
      ? []
      : [['Instrumentos de gestión', `Ninguna fila dice su estado: ${joinWords(unstated).toLowerCase()}.`]]),
  ]
}

function missingServices({ sections, promoted, periods }: DepartmentSummary): readonly (readonly string[])[] {
  const all = [...sections.flatMap(({ services }) => services), ...promoted]
  const unnamed = all.filter((entry) => entry.total === null && hasSeat(entry))
  const nobody = periods.year === null && periods.month === null
  return [
    ...(nobody ? [['Personas usuarias de los servicios', 'Ninguna fila las cuenta en la región.']] : []),
    ...unnamed.map((entry) => [titleOf(entry), 'Ninguna fila dice dónde está en la región.']),
  ]
}
