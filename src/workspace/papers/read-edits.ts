import { isDay } from '../../domain/calendar/index.ts'
import { parseCellKey } from '../../domain/consolidation/index.ts'
import {
  ALIGNED_WITH,
  mayStateService,
  NEED_GRADES,
  NEED_TOPICS,
  ORDENANZA_ASPECTS,
  type ActivityEdit,
  type AlignmentEdit,
  type CellOrigin,
  type CoordemunaEdit,
  type Edit,
  type FollowUpReport,
  type InitiativesEdit,
  type InstanciaEdit,
  type InstrumentEdit,
  type LifeEdit,
  type NeedsEdit,
  type ServicesEdit,
  type SessionHeld,
  type StatedService,
  type Written,
  type WrittenInitiative,
} from '../../domain/country/index.ts'
import {
  ETAPA_ROWS,
  INITIATIVE_TYPES,
  INSTANCIA_LEVELS,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
  isSemester,
  bearsInstancia,
} from '../../domain/instancias/index.ts'
import { isOfCoordemuna, LIFE_STEPS, type LifeValues } from '../../domain/life/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { oneOf, readList } from './checks.ts'

const LIMIT = 50_000
const ITEMS = 500
const SERVICES = 5_000
const NOTE = 4_000
const LINK = 2_000

/** The statements of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readEdits(json: unknown): readonly Edit[] | null {
  return readList(json, LIMIT, readEdit)
}

/** Whether a document may be referred to by the address: https, without a user's name or password in it. */
export function isDocumentLink(text: string): boolean {
  if (!/^https:\/\//i.test(text) || text.length > LINK || !URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return protocol === 'https:' && username === '' && password === ''
}

type Fields = Readonly<Record<string, unknown>>

function readEdit(value: unknown): Edit | null {
  const written = isRecord(value) ? readWritten(value) : null
  if (!isRecord(value) || written === null) return null
  switch (value.about) {
    case 'instancia':
      return readInstancia(value, written)
    case 'instrumento':
      return readInstrument(value, written)
    case 'iniciativas':
      return readInitiatives(value, written)
    case 'actividad':
      return readActivity(value, written)
    case 'coordemuna':
      return readCoordemuna(value, written)
    case 'alineamiento':
      return readAlignment(value, written)
    case 'servicios':
      return readServices(value, written)
    case 'necesidades':
      return readNeeds(value, written)
    case 'vida':
      return readLife(value, written)
    default:
      return null
  }
}

function readWritten({ ubigeo, level, editedOn, note, link, receivedOn, origins }: Fields): Written | null {
  const code = isText(ubigeo) ? parseUbigeo(ubigeo) : null
  const own = oneOf(INSTANCIA_LEVELS, level)
  const fine =
    isText(editedOn) &&
    isDay(editedOn) &&
    isText(note, NOTE) &&
    (link === null || (isText(link, LINK) && isDocumentLink(link)))
  return code === null || own === null || !fine || !bearsInstancia(own, code)
    ? null
    : { ubigeo: code, level: own, editedOn, note, link, receivedOn: day(receivedOn), ...readOrigins(origins) }
}

/** Where cells come from; what names no file, day or cell is left, for it takes nothing from the statement. */
function readOrigins(value: unknown): { readonly origins?: readonly CellOrigin[] } {
  const listed = Array.isArray(value) ? value.slice(0, ITEMS) : []
  const origins = listed.flatMap((each: unknown) => readOrigin(each) ?? [])
  return origins.length === 0 ? {} : { origins }
}

function readOrigin(value: unknown): CellOrigin | null {
  if (!isRecord(value) || !isText(value.file) || !isText(value.unit) || !isText(value.on) || !isDay(value.on))
    return null
  const cells = readList(value.cells, ITEMS, (cell) => (isText(cell, NOTE) ? parseCellKey(cell) : null))
  return cells === null ? null : { file: value.file, unit: value.unit, on: value.on, cells }
}

function readInstancia(value: Fields, written: Written): InstanciaEdit | null {
  const etapa = oneOf(ETAPA_ROWS, value.etapa)
  if (etapa === null) return null
  const aspects = readList(value.aspects, ORDENANZA_ASPECTS.length, (each) => oneOf(ORDENANZA_ASPECTS, each))
  if (aspects === null) return null
  const { ordenanza, createdOn, installedOn, directorio, inconsistencias } = value
  return {
    ...written,
    about: 'instancia',
    etapa,
    ordenanza: isText(ordenanza) ? ordenanza : null,
    createdOn: day(createdOn),
    installedOn: day(installedOn),
    directorio: yesNo(directorio),
    inconsistencias: yesNo(inconsistencias),
    aspects,
  }
}

function readInstrument(value: Fields, written: Written): InstrumentEdit | null {
  const instrument = oneOf(INSTRUMENTS, value.instrument)
  const estado = oneOf(INSTRUMENT_ESTADOS, value.estado)
  if (instrument === null || (estado === null && value.estado !== null)) return null
  const { reporta, inconsistencias, approvedOn, validUntil } = value
  return {
    ...written,
    about: 'instrumento',
    instrument,
    estado,
    reporta: yesNo(reporta),
    inconsistencias: yesNo(inconsistencias),
    approvedOn: day(approvedOn),
    validUntil: day(validUntil),
  }
}

function readInitiatives(value: Fields, written: Written): InitiativesEdit | null {
  const initiatives = readList(value.initiatives, ITEMS, readInitiative)
  return initiatives === null ? null : { ...written, about: 'iniciativas', initiatives }
}

function readInitiative(value: unknown): WrittenInitiative | null {
  if (!isRecord(value)) return null
  const type = oneOf(INITIATIVE_TYPES, value.type)
  return type === null
    ? null
    : {
        type,
        name: isText(value.name) ? value.name : null,
        estado: oneOf(INSTRUMENT_ESTADOS, value.estado),
        date: day(value.date),
      }
}

function readActivity(value: Fields, written: Written): ActivityEdit | null {
  const sessions = readList(value.sessions, ITEMS, readSession)
  const reports = readList(value.reports, ITEMS, readReport)
  return sessions === null || reports === null ? null : { ...written, about: 'actividad', sessions, reports }
}

function readSession(value: unknown): SessionHeld | null {
  const date = isRecord(value) ? day(value.date) : null
  if (!isRecord(value) || date === null || typeof value.extraordinary !== 'boolean') return null
  const details = readValues(value.details ?? {})
  if (details === null) return null
  const more = Object.keys(details).length === 0 ? {} : { details }
  return { date, extraordinary: value.extraordinary, inconsistencias: yesNo(value.inconsistencias), ...more }
}

function readReport(value: unknown): FollowUpReport | null {
  if (!isRecord(value) || !isText(value.semester) || !isSemester(value.semester)) return null
  return { semester: value.semester, deliveredOn: day(value.deliveredOn) }
}

/** A COORDEMUNA belongs to a provincia (S0). */
function readCoordemuna(value: Fields, written: Written): CoordemunaEdit | null {
  if (written.level !== 'provincial') return null
  return { ...written, about: 'coordemuna', actaOn: day(value.actaOn), ratifiedOn: day(value.ratifiedOn) }
}

function readAlignment(value: Fields, written: Written): AlignmentEdit | null {
  const { aligned } = value
  if (!isRecord(aligned)) return null
  const told = ALIGNED_WITH.filter((document) => typeof aligned[document] === 'boolean')
  return {
    ...written,
    about: 'alineamiento',
    aligned: Object.fromEntries(told.map((document) => [document, aligned[document] === true])),
  }
}

function readServices(value: Fields, written: Written): ServicesEdit | null {
  const services = readList(value.services, SERVICES, (each) => readService(each, written))
  return services === null ? null : { ...written, about: 'servicios', services }
}

function readService(value: unknown, written: Written): StatedService | null {
  if (!isRecord(value)) return null
  const { ubigeo, type, count } = value
  const code = isText(ubigeo) ? parseUbigeo(ubigeo) : null
  if (
    !isText(type) ||
    code === null ||
    typeof count !== 'number' ||
    !Number.isInteger(count) ||
    count < 0 ||
    count > 9_999
  )
    return null
  return mayStateService(written, { ubigeo: code, type }) ? { ubigeo: code, type, count } : null
}

function readNeeds(value: Fields, written: Written): NeedsEdit | null {
  const { needs } = value
  if (!isRecord(needs)) return null
  const told = NEED_TOPICS.flatMap((topic) => {
    const grade = oneOf(NEED_GRADES, needs[topic])
    return grade === null ? [] : [[topic, grade] as const]
  })
  return { ...written, about: 'necesidades', needs: Object.fromEntries(told) }
}

const FIELDS = 60
const LIFE_TEXT = 400

/** A step of the life of an instancia; those of a COORDEMUNA belong to a provincia (S0). */
function readLife(value: Fields, written: Written): LifeEdit | null {
  const step = oneOf(LIFE_STEPS, value.step)
  const values = readValues(value.values)
  const rows = readList(value.rows, ITEMS, readValues)
  if (step === null || values === null || rows === null) return null
  if (isOfCoordemuna(step) && written.level !== 'provincial') return null
  return { ...written, about: 'vida', step, values, rows }
}

function readValues(value: unknown): LifeValues | null {
  const told = isRecord(value) ? Object.entries(value) : null
  if (told === null || told.length > FIELDS) return null
  const fine = told.every(([field, text]) => /^[a-z0-9_]{1,40}$/.test(field) && isText(text, LIFE_TEXT))
  return fine ? Object.fromEntries(told.filter((each): each is [string, string] => each[1] !== '')) : null
}

function yesNo(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

function day(value: unknown): string | null {
  return isText(value) && isDay(value) ? value : null
}
