import { INTERNAL_NOTE } from '../../domain/disclosure/index.ts'
import { toldFigure, type LayerSpec, type LayerUnit } from '../../domain/layers/index.ts'
import { labelledSource, SIMULATED_NOTE } from '../../domain/measure/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'
import { toCsv } from './csv.ts'

/** A line of a layer: which unit, where, and what the layer says of it in words. */
export interface LayerLine {
  readonly code: string
  readonly unit: LayerUnit
  readonly place: string
  readonly classLabel: string
}

const COLUMNS = [
  ...['nivel', 'ubigeo', 'nombre', 'pertenece_a', 'capa', 'clase', 'critica', 'valor', 'detalle'],
  ...['calidad', 'fuente'],
]

/**
 * The lines of a layer as CSV, in their order, each with its quality and source; `internal` says first that it is not
 * to be shared.
 */
export function layerCsv(spec: LayerSpec, lines: readonly LayerLine[], internal: boolean): string {
  const rows = lines.map((line) => cellsOf(spec, line))
  return internal ? toCsv([INTERNAL_NOTE], [COLUMNS, ...rows]) : toCsv(COLUMNS, rows)
}

/** The same as a sheet: a figure is a number to reckon with, and what must be read first stands above the table. */
export function layerSheet(spec: LayerSpec, lines: readonly LayerLine[], internal: boolean): WorkbookSheet {
  const above = [
    ...(internal ? [INTERNAL_NOTE] : []),
    ...(spec.simulated ? [SIMULATED_NOTE] : []),
    `${spec.title}. ${spec.unit}. ${spec.boundaryNote}`,
    labelledSource(spec.source),
  ]
  // What stands above is not in each row again; the source is, where a row cites less than the layer does.
  const told = lines.some(({ unit }) => unit.source !== undefined) ? ['capa'] : ['capa', 'fuente']
  const isOwn = (_: unknown, at: number) => !told.includes(COLUMNS[at] ?? '')
  const rows = lines.map((line) =>
    cellsOf(spec, line)
      .map((cell, at) => (COLUMNS[at] === 'valor' ? toldFigure(spec, line.unit) : cell) ?? cell ?? '')
      .filter(isOwn),
  )
  return { name: SHEET, above, rows: [COLUMNS.filter(isOwn), ...rows] }
}

const SHEET = 'Mapa'

function cellsOf(spec: LayerSpec, { code, unit, place, classLabel }: LayerLine): readonly (string | null)[] {
  return [
    ...[spec.level, code, unit.name, place, spec.title, classLabel],
    ...[unit.gap, unit.value, unit.text, unit.quality, unit.source ?? spec.source],
  ]
}
