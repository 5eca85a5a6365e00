import {
  ALIGNED_WITH,
  keysOf,
  qualityAt,
  qualityOf,
  type Country,
  type SessionHeld,
  type Written,
} from '../../domain/country/index.ts'
import { withoutReserved } from '../../domain/disclosure/index.ts'
import { INSTRUMENTS, type Clock } from '../../domain/instancias/index.ts'
import { LIFE_SPECS, SESSION_FIELDS, type LifeField, type LifeSpec, type LifeValues } from '../../domain/life/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { stepStandings, type InstanciaRecord } from '../../domain/register/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import {
  ALIGNED_NAME,
  ASPECT_NAME,
  ETAPA_NAME,
  FILE_STEP_NAME,
  INITIATIVE_NAME,
  INSTRUMENT_ESTADO_NAME,
  INSTRUMENT_NAME,
  STEP_STATE_NAME,
  VALIDITY_NAME,
} from '../../domain/words/index.ts'
import { dated, wordOfField } from './annex-tables.ts'
import { answerCell, NO_DATA } from './figures.ts'
import { plainName } from './plain-name.ts'
import { heading, table, type Block, type Report } from './report.ts'

/** The instancia whose file is written down, and at which day it is judged. */
interface FileOf {
  readonly country: Country
  readonly record: InstanciaRecord
  /** "Chachapoyas (Amazonas)". */
  readonly name: string
  readonly clock: Clock
}

/** Everything that is told of an instancia, step by step, as a document to take along or to send for correction. */
export function instanciaFile(of: FileOf): Report {
  const { record, name, clock } = of
  const told = [...baseParts(of), ...sessionsPart(of), ...reportsPart(of), ...lifeParts(of)]
  return {
    title: `Expediente de la instancia ${record.level} de ${name}`,
    subtitle: `Lo registrado, paso por paso, al ${formatDate(clock.referenceDate)}`,
    stamps: isSimulated(of) ? ['CONTIENE DATOS SIMULADOS'] : [],
    made: 'Hecho con Brecha con lo que consta; lo que no figura no se sabe',
    fileName: `expediente-${plainName(name)}-${record.unit.ubigeo}`,
    blocks: [...stepsPart(of), ...told],
  }
}

/** Whether what the tables say of it comes from a simulated row. */
function isSimulated({ country, record }: FileOf): boolean {
  const facts = INSTRUMENTS.flatMap((kind) => record.instruments[kind].stated ?? [])
  const qualities = [
    qualityAt(country, 'instancias', record.unit),
    ...(facts.length === 0 ? [] : [qualityOf(country, 'instrumentos', keysOf(facts))]),
  ]
  return qualities.includes('simulado')
}

function stepsPart({ record, clock }: FileOf): readonly Block[] {
  const title = 'Los pasos de la instancia'
  const rows = stepStandings(record, clock).map(({ step, state, on }) => [
    FILE_STEP_NAME[step],
    STEP_STATE_NAME[state],
    dated(on) || NO_DATA,
  ])
  return [heading(1, title), table(title, ['Paso', 'Situación', 'Fecha'], rows)]
}

type Told = readonly [what: string, said: string]

/** A heading and a table of questions with their answers; none where nothing is answered. */
function answers(title: string, told: readonly Told[], first = 'Dato'): readonly Block[] {
  return told.length === 0 ? [] : [heading(1, title), table(title, [first, 'Lo que consta'], told)]
}

function baseParts(of: FileOf): readonly Block[] {
  const { stage, instruments, aligned } = of.record
  const stated = INSTRUMENTS.flatMap((kind): readonly Told[] => {
    const { stated: fact, validity, edit } = instruments[kind]
    if (fact === undefined) return []
    const said = [
      `estado: ${INSTRUMENT_ESTADO_NAME[fact.estado]}`,
      `aprobación: ${dated(fact.approvedOn) || NO_DATA}`,
      `hasta: ${dated(fact.validUntil) || NO_DATA}, ${VALIDITY_NAME[validity.state]}`,
      `inconsistencias: ${answerCell(fact.inconsistencias)}`,
      `reporta: ${answerCell(fact.reporta)}`,
      ...asideOf(edit),
    ]
    return [[INSTRUMENT_NAME[kind], said.join('; ')]]
  })
  const aligning = ALIGNED_WITH.flatMap((each): readonly Told[] => {
    const holds = aligned?.aligned[each]
    return holds === undefined ? [] : [[ALIGNED_NAME[each], answerCell(holds)]]
  })
  return [
    ...answers('Etapa y ordenanza', [
      ['Etapa', stage.kind === 'known' ? ETAPA_NAME[stage.value] : NO_DATA],
      ...ordenanza(of),
    ]),
    ...answers('Instrumentos', stated, 'Instrumento'),
    ...answers('Alineamiento', [...aligning, ...noted(aligned)], 'Documento'),
    ...initiatives(of),
  ]
}

function ordenanza({ record: { unit, own } }: FileOf): readonly Told[] {
  return [
    ['Ordenanza', free(own?.ordenanza ?? unit.ordenanza ?? NO_DATA)],
    ['Fecha de creación', dated(unit.createdOn) || NO_DATA],
    ['Acta de instalación', dated(unit.installedOn) || NO_DATA],
    ['Lleva directorio', answerCell(own?.directorio ?? null)],
    ['La ordenanza tiene inconsistencias', answerCell(own?.inconsistencias ?? null)],
    ...(own?.aspects ?? []).map((each): Told => ['Falta corregir o actualizar', ASPECT_NAME[each]]),
    ...noted(own),
  ]
}

function initiatives({ country, record: { level, unit } }: FileOf): readonly Block[] {
  const told = country.initiativesOf(level, unit.ubigeo).map(({ type, name, estado, date }): Told => {
    const said = [estado === null ? '' : INSTRUMENT_ESTADO_NAME[estado], dated(date)].filter((words) => words !== '')
    return [
      [INITIATIVE_NAME[type], free(name ?? '')].filter((words) => words !== '').join(': '),
      said.join(', ') || NO_DATA,
    ]
  })
  return answers('Iniciativas del gobierno', told, 'Iniciativa')
}

/** What a statement carries besides what it says: copy received, where it is published, note. */
function asideOf(edit: Written | null): readonly string[] {
  if (edit === null) return []
  const { receivedOn, link, note } = edit
  return [
    ...(receivedOn === null ? [] : [`copia recibida el ${formatDate(receivedOn)}`]),
    ...(link === null ? [] : [`publicado en ${link}`]),
    ...(note === '' ? [] : [`nota: ${free(note)}`]),
  ]
}

function noted(edit: Written | null): readonly Told[] {
  const words = asideOf(edit)
  return words.length === 0 ? [] : [['Documento y nota', words.join('; ')]]
}

function sessionsPart(of: FileOf): readonly Block[] {
  const sessions = (of.record.activity?.sessions ?? []).toSorted((a, b) => a.date.localeCompare(b.date))
  const line = ({ date, extraordinary, inconsistencias, details = {} }: SessionHeld): Told => [
    `${formatDate(date)}, ${extraordinary ? 'extraordinaria' : 'ordinaria'}`,
    [saidOf(of, SESSION_FIELDS, details), `el acta tiene inconsistencias: ${answerCell(inconsistencias)}`]
      .filter((words) => words !== '')
      .join('; '),
  ]
  return answers('Sesiones', [...sessions.map(line), ...noted(of.record.activity)], 'Sesión')
}

function reportsPart({ record }: FileOf): readonly Block[] {
  const reports = (record.activity?.reports ?? []).toSorted((a, b) => a.semester.localeCompare(b.semester))
  const line = ({ semester, deliveredOn }: (typeof reports)[number]): Told => [
    semester,
    deliveredOn === null ? 'no presentado' : `presentado el ${formatDate(deliveredOn)}`,
  ]
  return answers('Informes de seguimiento', reports.map(line), 'Semestre')
}

/** Every step of its life of which anything is told. */
function lifeParts(of: FileOf): readonly Block[] {
  const { level } = of.record
  return LIFE_SPECS.filter(({ levels }) => levels.includes(level)).flatMap((spec) => stepParts(of, spec))
}

function stepParts(of: FileOf, { step, title, clause, fields, list }: LifeSpec): readonly Block[] {
  const { values = {}, rows = [] } = of.record.life[step] ?? {}
  const own = [...toldOf(of, fields, values), ...noted(of.record.life[step] ?? null)]
  if (own.length + rows.length === 0) return []
  const columns = ['Dato', 'Lo que consta']
  return [
    heading(1, title),
    ...(own.length === 0 ? [] : [table(`${title} (${clause})`, columns, own)]),
    ...(list === null || rows.length === 0
      ? []
      : [
          table(
            `${title}: ${list.item} (${clause})`,
            columns,
            rows.map((row) => [named(of, list.keys, row), saidOf(of, list.fields, row) || NO_DATA]),
          ),
        ]),
  ]
}

function named(of: FileOf, keys: readonly LifeField[], row: LifeValues): string {
  return toldOf(of, keys, row)
    .map(([, said]) => said)
    .join(' · ')
}

function saidOf(of: FileOf, fields: readonly LifeField[], row: LifeValues): string {
  return toldOf(of, fields, row)
    .map(([what, said]) => `${what.replaceAll(/[¿?]/g, '')}: ${said}`)
    .join('; ')
}

function toldOf({ country }: FileOf, fields: readonly LifeField[], values: LifeValues): readonly Told[] {
  return fields.flatMap((field): readonly Told[] => {
    const value = values[field.key]
    if (value === undefined || value === '') return []
    const code = field.as === 'distrito' ? parseUbigeo(value) : null
    const distrito = code === null ? undefined : country.at('distrito', code)?.name
    return [[field.title, distrito ?? wordOfField(field, value)]]
  })
}

function free(text: string): string {
  return withoutReserved(text).text
}
