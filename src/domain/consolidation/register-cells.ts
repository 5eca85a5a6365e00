import {
  answersForServices,
  ASKED_SERVICES,
  editKey,
  type Country,
  type Edit,
  type StatedService,
  type TerritoryFacts,
} from '../country/index.ts'
import { instanciaLevelOf } from '../instancias/index.ts'
import { rowKey, type CellBook, type CellKey } from './cell.ts'
import { putEditCells, putInitiatives, putRow, putService } from './edit-cells.ts'

/** The register as cells: what the tables of the country state, and in place of that the person's statements. */
export function registerCells(country: Country, edits: readonly Edit[]): CellBook {
  const book = new Map<CellKey, string>()
  const stated = new Set(edits.map(editKey))
  const { region, provincia, distrito } = country.byLevel
  for (const unit of [...region, ...provincia, ...distrito]) putInstancia(book, unit, stated)
  for (const fact of country.rows.instruments) {
    if (stated.has(editKey({ about: 'instrumento', ...fact }))) continue
    putRow(book, rowKey('instrumento', fact, fact.instrument), [
      ['estado', fact.estado],
      ['reporta', fact.reporta],
      ['inconsistencias', fact.inconsistencias],
      ['fecha_aprobacion', fact.approvedOn],
      ['vigente_hasta', fact.validUntil],
    ])
  }
  putInitiatives(
    book,
    country.rows.initiatives.filter(
      ({ level, ubigeo }) => !stated.has(editKey({ about: 'iniciativas', level, ubigeo })),
    ),
  )
  putCoordemunas(book, country, stated)
  putServices(book, country, stated)
  for (const edit of edits) putEditCells(book, edit)
  return book
}

type Stated = ReadonlySet<string>

/** A stage of which the rows state several is not known until someone says which. */
function putInstancia(book: Map<CellKey, string>, unit: TerritoryFacts, stated: Stated): void {
  const level = instanciaLevelOf(unit.level)
  if (level === null || stated.has(editKey({ about: 'instancia', level, ubigeo: unit.ubigeo }))) return
  putRow(book, rowKey('instancia', { level, ubigeo: unit.ubigeo }), [
    ['etapa', unit.etapa === 'sin_dato' || unit.etapas > 1 ? null : unit.etapa],
    ['ordenanza', unit.ordenanza],
    ['fecha_creacion', unit.createdOn],
    ['fecha_instalacion', unit.installedOn],
  ])
}

/** Of several actas of a provincia the latest counts. */
function putCoordemunas(book: Map<CellKey, string>, country: Country, stated: Stated): void {
  const latest = new Map(
    country.rows.coordemunas
      .toSorted((a, b) => (a.actaOn === b.actaOn ? 0 : a.actaOn < b.actaOn ? -1 : 1))
      .map((fact) => [fact.ubigeo, fact]),
  )
  for (const { ubigeo, actaOn, ratifiedOn } of latest.values()) {
    if (stated.has(editKey({ about: 'coordemuna', level: 'provincial', ubigeo }))) continue
    putRow(book, rowKey('coordemuna', { level: 'provincial', ubigeo }), [
      ['acta', actaOn],
      ['ratificacion', ratifiedOn],
    ])
  }
}

/** How many services of each type that is asked for stand at each place, of whoever answers for them. */
function putServices(book: Map<CellKey, string>, country: Country, stated: Stated): void {
  for (const service of standingServices(country)) {
    const answering = answersForServices(service.ubigeo)
    if (answering === null || stated.has(editKey({ about: 'servicios', ...answering }))) continue
    putService(book, answering, service)
  }
}

const ASKED: ReadonlySet<string> = new Set(ASKED_SERVICES)

/** The services of the country by place and type, whoever runs them, by code and in the order of the catalogue. */
export function standingServices(country: Country): readonly StatedService[] {
  const byPair = new Map<string, StatedService>()
  for (const { ubigeo, type, count } of country.rows.services) {
    if (!ASKED.has(type)) continue
    const pair = `${ubigeo} ${type}`
    byPair.set(pair, { ubigeo, type, count: (byPair.get(pair)?.count ?? 0) + count })
  }
  const order = (type: string) => ASKED_SERVICES.indexOf(type)
  return [...byPair.values()].sort((a, b) =>
    a.ubigeo === b.ubigeo ? order(a.type) - order(b.type) : a.ubigeo < b.ubigeo ? -1 : 1,
  )
}
