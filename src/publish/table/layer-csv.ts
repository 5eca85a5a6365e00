import { INTERNAL_NOTE } from '../../domain/disclosure/index.ts'
import type { LayerSpec, LayerUnit } from '../../domain/layers/index.ts'
import { toCsv } from './csv.ts'

/** A line of a layer: which unit, where, and what the layer says of it in words. */
export interface LayerLine {
  readonly code: string
  readonly unit: LayerUnit
  readonly place: string
  readonly classLabel: string
}

/**
 * The lines of a layer as CSV, in their order, each with its quality and with the source of the layer; `internal` says
 * first that it is not to be shared.
 */
export function layerCsv({ level, title, source }: LayerSpec, lines: readonly LayerLine[], internal: boolean): string {
  const columns = [
    ...['nivel', 'ubigeo', 'nombre', 'pertenece_a', 'capa', 'clase', 'critica', 'valor', 'detalle'],
    ...['calidad', 'fuente'],
  ]
  const rows = lines.map(({ code, unit, place, classLabel }) => [
    ...[level, code, unit.name, place, title, classLabel],
    ...[unit.critical ? 'si' : 'no', unit.value, unit.text, unit.quality, source],
  ])
  return internal ? toCsv([INTERNAL_NOTE], [columns, ...rows]) : toCsv(columns, rows)
}
