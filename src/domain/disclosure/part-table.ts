import { regionOf, sharesDepartamento, unitOf, type UnitKey } from '../territory/index.ts'
import { cellOf, PAIS, type CaseTable } from './case-table.ts'
import type { Shift } from './marks.ts'

/**
 * What a table tells of one region in one year, laid out alone. The same rows give the same part whatever other years
 * or regions stand beside them: what is decided in it holds in every table that has it.
 */
export interface Part {
  readonly table: CaseTable
  /** By unit of the part: the unit of the whole. */
  readonly units: readonly number[]
}

/**
 * The parts of a year: each region with all that lies in it, and a departamento of two regions where its own rows are
 * the sum of none.
 */
export function partsOf(whole: CaseTable, year: number): readonly Part[] {
  const groups = new Map<string, number[]>()
  for (const [key, unit] of whole.units) {
    const name = groupOf(whole, key, unit, year)
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), unit])
  }
  return [...groups.values()].map((units) => layOutPart(whole, units, year))
}

function groupOf(whole: CaseTable, key: UnitKey | typeof PAIS, unit: number, year: number): string | null {
  if (key === PAIS) return null
  const { level, ubigeo } = unitOf(key)
  if (level !== 'departamento' || !sharesDepartamento(ubigeo)) return regionOf(ubigeo)
  return whole.chains[unit * whole.years.length + year]?.length ? key : null
}

function layOutPart(whole: CaseTable, units: readonly number[], year: number): Part {
  const at = new Map(units.map((unit, index) => [unit, index]))
  const inside = (each: readonly number[] = []) => each.flatMap((unit) => at.get(unit) ?? [])
  const keys = [...whole.units.keys()]
  const rowOf = <T extends Float64Array | Uint8Array>(of: T, unit: number) =>
    of.subarray(cellOf(whole, unit, year, 0), cellOf(whole, unit, year, 0) + whole.columns)
  const table: CaseTable = {
    years: whole.years.slice(year, year + 1),
    modalities: whole.modalities,
    units: new Map(units.flatMap((unit, index) => (keys[unit] === undefined ? [] : [[keys[unit], index]]))),
    slices: 1,
    columns: whole.columns,
    values: Float64Array.from(units.flatMap((unit) => [...rowOf(whole.values, unit)])),
    published: Uint8Array.from(units.flatMap((unit) => [...rowOf(whole.published, unit)])),
    chains: units.map((unit) => inside(whole.chains[unit * whole.years.length + year])),
    children: units.map((unit) => inside(whole.children[unit])),
    summed: Uint8Array.from(units, (unit) => whole.summed[unit * whole.years.length + year] ?? 0),
  }
  return { table, units }
}

/** A change of the part as one of the whole, in the year that the part is of. */
export function inWhole({ units }: Part, year: number, change: readonly Shift[], sign: 1 | -1): readonly Shift[] {
  return change.map((shift) => ({
    ...shift,
    leaf: units[shift.leaf] ?? shift.leaf,
    year,
    sign: shift.sign === sign ? 1 : -1,
  }))
}
