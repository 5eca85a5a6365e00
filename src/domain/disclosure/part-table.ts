import { departamentoOf, provinciaOf, unitKey, unitOf, type UnitKey } from '../territory/index.ts'
import { cellOf, PAIS, type CaseTable } from './case-table.ts'

/**
 * What a table tells of one provincia in one year, laid out alone. The same rows give the same part whatever other
 * years or provincias stand beside them: what is decided in it holds in every table that has it.
 */
export interface Part {
  readonly table: CaseTable
  /** By unit of the part: the unit of the whole. */
  readonly units: readonly number[]
}

/**
 * The parts of a year: each provincia with all that lies in it, and each departamento or region whose own rows are the
 * sum of none. A departamento that is a sum and printed by its source too is one part with all that lies in it: its
 * total is known to whoever has the source, and it is the provincias that must keep it from telling.
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
  const departamento = departamentoOf(ubigeo)
  const at =
    (whole.units.get(unitKey({ level: 'departamento', ubigeo: departamento })) ?? -1) * whole.years.length + year
  if (whole.printed[at] === 1 && whole.summed[at] === 1) return departamento
  if (level === 'provincia' || level === 'distrito') return provinciaOf(ubigeo)
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
    whole: Uint8Array.from(units, () => 1),
    printed: new Uint8Array(units.length),
  }
  return { table, units }
}

/** The units of the whole that are sums of the part, finest first. */
export function sumsAbove({ units }: Part, whole: CaseTable, year: number): readonly number[] {
  const above = units.flatMap((unit) => whole.chains[unit * whole.years.length + year] ?? [])
  return [...new Set(above)].filter((unit) => !units.includes(unit)).sort((a, b) => a - b)
}
