import type { Country } from '../../domain/country/index.ts'
import { isLoaded, registersOf } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { INTERNAL_STAMP } from '../../domain/disclosure/index.ts'
import type { Letterhead } from '../../domain/letterhead/index.ts'
import { sourceCells, TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'
import { missingRows } from '../../domain/summary/index.ts'
import { regionsOf, type BundleGround, type BundleOf, type Piece, type PieceKind } from './bundle.ts'
import { bundleWords } from './bundle-words.ts'
import { sha256 } from './sha256.ts'
import { toldCases } from './told-cases.ts'

/** Of what kind of file a manifest is, and how it is written. */
export const MANIFEST = { brecha: 'conjunto', edicion: 1 } as const

/** What lies in a bundle, from which cut it was made, and what it lacks; keys and words as they are written. */
export interface Manifest {
  readonly brecha: typeof MANIFEST.brecha
  readonly edicion: typeof MANIFEST.edicion
  readonly conjunto: { readonly clase: BundleOf['kind']; readonly nombre: string; readonly regiones: readonly string[] }
  readonly estado: 'completo' | 'incompleto'
  readonly fecha: string
  readonly sellos: readonly string[]
  /** The options of the command line that give the same. */
  readonly opciones: Readonly<Record<string, string>>
  /** The logo of who signs, which no option of the command line holds. */
  readonly logo: Letterhead['logo']
  /** Statements, findings and events of the page, which the command line has not. */
  readonly escrito_en_la_pagina: number
  readonly tablas: readonly ManifestTable[]
  readonly limites: { readonly titulo: string; readonly corte: string; readonly sha256: string } | null
  /** Tables without any row, by their names, and "limites". */
  readonly tablas_que_faltan: readonly string[]
  readonly filas_que_faltan: readonly {
    readonly tabla: TableName
    readonly faltan: number
    readonly de: number
    readonly codigos: readonly string[]
  }[]
  readonly archivos: readonly ManifestFile[]
  readonly no_hechos: readonly { readonly ruta: string; readonly clase: PieceKind; readonly causa: string }[]
}

interface ManifestTable {
  readonly tabla: TableName
  readonly titulo: string
  readonly publicado_por: string
  readonly corte: string
  readonly calidad: string
  readonly filas: number
  readonly filas_rechazadas: number
  /** SHA-256 of what the table says, as it was used; of cases, as they may be told. */
  readonly sha256: string
}

interface ManifestFile {
  readonly ruta: string
  readonly clase: PieceKind
  readonly bytes: number
  readonly sha256: string
  /** What it could not say, of what is told in `tablas_que_faltan`. */
  readonly le_falta: readonly string[]
}

/** A piece as it came out: its bytes, or why there are none. */
export interface MadePiece {
  readonly piece: Piece
  readonly bytes: Uint8Array | null
  readonly cause: string
}

/** The manifest of what was made; "completo" only where every file was made and no table is without rows. */
export function manifestOf(of: BundleOf, ground: BundleGround, made: readonly MadePiece[]): Manifest {
  const { national, boundaries } = ground
  const { country, parameters } = national
  const absent = absentFrom(ground)
  const failed = made.filter(({ bytes }) => bytes === null)
  const regions = regionsOf(of)
  return {
    ...MANIFEST,
    conjunto: { clase: of.kind, nombre: nameOf(of, country), regiones: regions },
    estado: absent.length === 0 && failed.length === 0 ? 'completo' : 'incompleto',
    fecha: parameters.referenceDate,
    sellos: stampsOf(national),
    opciones: optionsOf(ground),
    logo: ground.letterhead.logo,
    escrito_en_la_pagina: ground.edits.length + ground.written.length + (ground.event === null ? 0 : 1),
    tablas: tableMarks(national),
    limites: limitsMark(boundaries),
    tablas_que_faltan: absent,
    filas_que_faltan: missingRows(country, regions).map(({ table, missing, of: all }) => ({
      tabla: table,
      faltan: missing.length,
      de: all,
      codigos: missing,
    })),
    archivos: made.flatMap(({ piece, bytes }) => (bytes === null ? [] : [fileOf(piece, bytes, absent)])),
    no_hechos: failed.map(({ piece, cause }) => ({ ruta: piece.path, clase: piece.kind, causa: cause })),
  }
}

/** Checksum of each table and of the limits: where all are equal, so are the documents. */
export function groundMarks({ national, boundaries }: BundleGround): ReadonlyMap<string, string> {
  const limits = limitsMark(boundaries)
  return new Map<string, string>([
    ...tableMarks(national).map(({ tabla, sha256: sum }) => [tabla, sum] as const),
    ...(limits === null ? [] : [[bundleWords.limits, limits.sha256] as const]),
  ])
}

function limitsMark(boundaries: BundleGround['boundaries']): Manifest['limites'] {
  if (boundaries === null) return null
  const { title, cutOff } = boundaries.brecha
  return { titulo: title, corte: cutOff, sha256: sha256(JSON.stringify(boundaries)) }
}

/** What each table that was used says, with its checksum. */
function tableMarks(national: National): readonly ManifestTable[] {
  const { country } = national
  return TABLE_NAMES.flatMap((table) => {
    const source = country.sources.get(table)
    if (source === undefined) return []
    const { title, publisher, cutOff, quality } = sourceCells(source)
    const { rowsKept, rowsRejected } = source
    return [
      {
        tabla: table,
        titulo: title,
        publicado_por: publisher,
        corte: cutOff,
        calidad: quality,
        filas: rowsKept,
        filas_rechazadas: rowsRejected,
        sha256: sha256(JSON.stringify([title, publisher, cutOff, quality, contentOf(national, table)])),
      },
    ]
  })
}

function contentOf(national: National, table: TableName): unknown {
  const { rows } = national.country
  const { territories } = rows
  switch (table) {
    case 'territorios':
      return territories.map((row) => [row.ubigeo, row.level, row.name, row.capital, row.lat, row.lon, row.areaKm2])
    case 'instancias':
      return territories.map((row) => [
        ...[row.ubigeo, row.level, row.etapa, row.etapas],
        ...[row.ordenanza, row.createdOn, row.installedOn, row.observation],
      ])
    case 'poblacion':
      return territories.map((row) => [row.ubigeo, row.level, row.population, row.women, row.populationYear])
    case 'pobreza':
      return territories.map((row) => [row.ubigeo, row.level, row.povertyRate, row.povertyLow, row.povertyHigh])
    case 'violencia':
      return toldCases(national)
    case 'instrumentos':
      return rows.instruments
    case 'servicios':
      return [rows.services, rows.points]
    case 'iniciativas':
      return rows.initiatives
    case 'coordemuna':
      return rows.coordemunas
    case 'atenciones':
      return rows.attendance
  }
}

function absentFrom({ national, boundaries }: BundleGround): readonly string[] {
  const tables: readonly string[] = TABLE_NAMES.filter((table) => !isLoaded(national.country, table))
  return boundaries === null ? [...tables, bundleWords.limits] : tables
}

function fileOf(piece: Piece, bytes: Uint8Array, absent: readonly string[]): ManifestFile {
  const said: readonly string[] = piece.drawsMap ? [...piece.tables, bundleWords.limits] : piece.tables
  return {
    ruta: piece.path,
    clase: piece.kind,
    bytes: bytes.length,
    sha256: sha256(bytes),
    le_falta: absent.filter((name) => said.includes(name)),
  }
}

function nameOf(of: BundleOf, { at }: Country): string {
  return of.kind === 'taller' ? of.name : (at('region', of.region)?.name ?? of.region)
}

/** What is stamped on whatever leaves of a country. */
export function stampsOf({ country, disclosure }: National): readonly string[] {
  const simulated = [...country.sources.values()].some(({ quality }) => quality === 'simulado')
  return [...(simulated ? [bundleWords.simulated] : []), ...(disclosure.internal ? [INTERNAL_STAMP] : [])]
}

/** What was chosen of the method, as the command line takes it. */
function optionsOf({ national, weights, letterhead, horizonMonths }: BundleGround): Readonly<Record<string, string>> {
  const { parameters, disclosure, country } = national
  const registers = registersOf(country)
  const heavy = Object.entries(weights).map(([key, weight]) => `${key}=${String(weight)}`)
  return {
    definicion: parameters.definition,
    umbral: String(parameters.threshold),
    percentil: String(parameters.percentile),
    ...(parameters.modality === null ? {} : { modalidad: parameters.modality }),
    ...(registers !== null && registers.loaded.length > 1 ? { registro: registers.used } : {}),
    heredar: yesNo(parameters.inherit),
    ...(parameters.matrixComplete || parameters.completeRegions.length === 0
      ? { 'matriz-completa': yesNo(parameters.matrixComplete) }
      : { 'matriz-completa-en': parameters.completeRegions.join(',') }),
    plazo: parameters.planTerm,
    fecha: parameters.referenceDate,
    k: String(disclosure.k),
    'uso-interno': yesNo(disclosure.internal),
    meses: String(horizonMonths),
    ...signedBy(letterhead),
    ...(heavy.length === 0 ? {} : { pesos: heavy.join(',') }),
  }
}

function signedBy({ entity, office, place }: Letterhead): Readonly<Record<string, string>> {
  const said = { entidad: entity, oficina: office, lugar: place }
  return Object.fromEntries(Object.entries(said).filter(([, text]) => text.trim() !== ''))
}

function yesNo(holds: boolean): string {
  return holds ? 'si' : 'no'
}
