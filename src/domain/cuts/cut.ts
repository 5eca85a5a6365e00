import type { Day } from '../calendar/index.ts'
import { standingOf, type Dispatches } from '../consolidation/index.ts'
import { qualityOf, type CellOrigin, type Edit } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { UNIT_LEVEL, type Etapa, type InstrumentEstado, type InstrumentKind } from '../instancias/index.ts'
import { originLine } from '../measure/index.ts'
import { owedInstancias } from '../register/index.ts'
import { unitKey, type Ubigeo, type UnitKey } from '../territory/index.ts'

declare const itemBrand: unique symbol
/** What a cut states something of, as one text: an instancia by its unit, or an instrument of it. */
export type CutItem = string & { readonly [itemBrand]: true }

/** Where a statement of a cut comes from: a file that was consolidated, or what was written by hand. */
export type CutCause =
  | { readonly kind: 'archivo'; readonly file: string; readonly unit: string; readonly on: Day }
  | { readonly kind: 'escrito'; readonly on: Day }

/** A consolidated state that was kept: what was known of every instancia on a day. What is not listed was not known. */
export interface Cut {
  readonly id: string
  readonly label: string
  readonly on: Day
  /** Whether any of its matrix was invented. */
  readonly simulated: boolean
  /** Whose its matrix is. */
  readonly source: string
  readonly stages: readonly (readonly [UnitKey, Etapa])[]
  readonly instruments: readonly (readonly [CutItem, InstrumentEstado])[]
  /** Regions that had answered the last kit that they were sent. */
  readonly answered: readonly Ubigeo[]
  /** Where what is not of the matrix comes from. */
  readonly causes: readonly (readonly [CutItem, CutCause])[]
}

/** The item of an instancia. */
export function stageItem(unit: UnitKey): CutItem {
  return unit as string as CutItem
}

/** The item of an instrument of an instancia. */
export function instrumentItem(unit: UnitKey, kind: InstrumentKind): CutItem {
  return `${unit} ${kind}` as CutItem
}

/** The unit of an item, and its instrument; '' for the instancia itself. */
export function partsOfItem(item: CutItem): { readonly unit: UnitKey; readonly instrument: string } {
  const [unit = '', instrument = ''] = item.split(' ')
  return { unit: unit as UnitKey, instrument }
}

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
