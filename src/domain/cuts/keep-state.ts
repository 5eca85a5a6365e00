import { standingOf, type Dispatches } from '../consolidation/index.ts'
import { qualityOf, type CellOrigin, type Edit } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { UNIT_LEVEL } from '../instancias/index.ts'
import { originLine } from '../measure/index.ts'
import { owedInstancias } from '../register/index.ts'
import { unitKey } from '../territory/index.ts'
import { instrumentItem, stageItem, type Cut, type CutCause, type CutItem } from './cut.ts'

/** The state as it stands, as a cut. */
export function cutOf(
  national: National,
  edits: readonly Edit[],
  dispatches: Dispatches,
  name: Pick<Cut, 'id' | 'label' | 'on'>,
): Cut {
  const { country } = national
  const stages = owedInstancias(country).flatMap(({ unit }) => {
    const stage = national.stageOf(unit.level, unit.ubigeo)
    return stage.kind === 'known' ? [[unitKey(unit), stage.value] as const] : []
  })
  const instruments = country.rows.instruments.map(
    ({ level, ubigeo, instrument, estado }) =>
      [instrumentItem(unitKey({ level: UNIT_LEVEL[level], ubigeo }), instrument), estado] as const,
  )
  const source = country.sources.get('instancias')
  return {
    ...name,
    simulated: qualityOf(country, 'instancias') === 'simulado' || qualityOf(country, 'instrumentos') === 'simulado',
    source: source === undefined ? '' : originLine(source),
    stages,
    instruments,
    answered: country.byLevel.region
      .filter((region) => standingOf(dispatches, unitKey(region)).answeredOn !== null)
      .map(({ ubigeo }) => ubigeo),
    causes: edits.flatMap(causesOf),
  }
}

function causesOf(edit: Edit): readonly (readonly [CutItem, CutCause])[] {
  const unit = unitKey({ level: UNIT_LEVEL[edit.level], ubigeo: edit.ubigeo })
  if (edit.about === 'instancia') return [[stageItem(unit), causeOf(edit, 'etapa')]]
  return edit.about === 'instrumento' ? [[instrumentItem(unit, edit.instrument), causeOf(edit, 'estado')]] : []
}

/** The file that a field of a statement was taken from; where none was, the day on which it was written. */
function causeOf({ origins = [], editedOn }: Edit, field: string): CutCause {
  const from = origins.find((origin: CellOrigin) => origin.cells.some((cell) => cell.endsWith(`\t${field}`)))
  return from === undefined
    ? { kind: 'escrito', on: editedOn }
    : { kind: 'archivo', file: from.file, unit: from.unit, on: from.on }
}
