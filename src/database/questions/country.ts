import { isRecord } from '../../domain/untrusted/index.ts'
import type { CountryRows } from '../../domain/country/index.ts'
import type { Engine } from '../engine/index.ts'
import { attendance } from './attendance.ts'
import { cases } from './cases.ts'
import { coordemunas } from './coordemunas.ts'
import { initiatives } from './initiatives.ts'
import { instruments } from './instruments.ts'
import { ask, type Question } from './question.ts'
import { checkedFacts } from './result-schema.ts'
import { points, services } from './services.ts'
import { askTerritories, territories } from './territories.ts'

/** All facts of the loaded tables, in eight questions. */
export async function askCountry(engine: Engine): Promise<CountryRows> {
  return {
    territories: await askTerritories(engine),
    cases: await ask(engine, cases),
    instruments: await ask(engine, instruments),
    initiatives: await ask(engine, initiatives),
    services: await ask(engine, services),
    points: await ask(engine, points),
    attendance: await ask(engine, attendance),
    coordemunas: await ask(engine, coordemunas),
  }
}

const FORMAT = 2
type Columns = Readonly<Record<string, readonly unknown[]>>

/** The facts as JSON text by columns, for facts.json. */
export function encodeCountryRows(rows: CountryRows): string {
  return JSON.stringify({
    format: FORMAT,
    territories: toColumns(territories, rows.territories),
    cases: toColumns(cases, rows.cases),
    instruments: toColumns(instruments, rows.instruments),
    initiatives: toColumns(initiatives, rows.initiatives),
    services: toColumns(services, rows.services),
    points: toColumns(points, rows.points),
    attendance: toColumns(attendance, rows.attendance),
    coordemunas: toColumns(coordemunas, rows.coordemunas),
  })
}

/**
 * The facts of a parsed facts.json, every cell checked as if the engine had answered; throws an Error naming the fault.
 */
export function parseCountryRows(json: unknown): CountryRows {
  if (!isRecord(json) || json.format !== FORMAT) throw new Error(`Facts: not format ${FORMAT}`)
  return {
    territories: fromColumns(territories, json.territories),
    cases: fromColumns(cases, json.cases),
    instruments: fromColumns(instruments, json.instruments),
    initiatives: fromColumns(initiatives, json.initiatives),
    services: fromColumns(services, json.services),
    points: fromColumns(points, json.points),
    attendance: fromColumns(attendance, json.attendance),
    coordemunas: fromColumns(coordemunas, json.coordemunas),
  }
}

function toColumns<Fact>(question: Question<Fact>, facts: readonly Fact[]): Columns {
  const properties = Object.keys(question.schema) as (keyof Fact & string)[]
  const isSaid = (property: keyof Fact & string) => {
    const { usual } = question.schema[property]
    return usual === undefined || facts.some((fact) => (fact[property] ?? usual) !== usual)
  }
  return Object.fromEntries(
    properties.filter(isSaid).map((property) => [property, facts.map((fact) => fact[property])]),
  )
}

function fromColumns<Fact>({ name, schema }: Question<Fact>, columns: unknown): Fact[] {
  if (!isRecord(columns)) throw new Error(`Facts: no ${name}`)
  const checks: Readonly<Record<string, { readonly usual?: unknown }>> = schema
  const isLeftOut = (property: string) => !(property in columns) && checks[property]?.usual !== undefined
  const said = Object.keys(schema).filter((property) => !isLeftOut(property))
  const lengths = new Set(said.map((property) => lengthOf(columns[property])))
  const [count] = lengths
  if (lengths.size !== 1 || count === undefined || count < 0)
    throw new Error(`Facts: the columns of ${name} do not match`)
  return checkedFacts(name, schema, count, (property, row) =>
    isLeftOut(property) ? checks[property]?.usual : (columns[property] as readonly unknown[])[row],
  )
}

function lengthOf(column: unknown): number {
  return Array.isArray(column) ? column.length : -1
}
