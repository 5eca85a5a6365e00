import type { Edit, LifeEdit, TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { addMonths, yearOf, type Day } from '../calendar/index.ts'
import { coordemunaValidity, type CoordemunaActa, type Validity } from '../instancias/index.ts'
import { rowsOf, said, type LifeFile, type LifeStep, type LifeValues } from '../life/index.ts'
import { isCercado, parentOf, type Ubigeo } from '../territory/index.ts'
import { followUp, type FollowUp } from './follow-up.ts'

const DEMUNA = 'DEMUNA'

/** What each DEMUNA of a COORDEMUNA answers for before the MIMP (S0). */
const DEMUNA_DUTIES = ['registro', 'fichas', 'casos', 'certificaciones', 'materiales'] as const

/** What is told of the DEMUNA of a distrito: each duty, and until when its registro holds. */
export interface DemunaDuties {
  readonly distrito: TerritoryFacts
  /** Null where nobody tells it. */
  readonly answers: Readonly<Record<'integra' | (typeof DEMUNA_DUTIES)[number], boolean | null>>
  readonly registeredUntil: Day | null
}

/** The DEMUNA of a provincia: those known by distrito, and those that are keyed to the provincia alone. */
export interface DemunaCount {
  readonly distritos: number
  /** Distritos whose own DEMUNA is known, by the services or by what a person tells. */
  readonly known: readonly Ubigeo[]
  /** DEMUNA that are keyed to the provincia and of which no distrito is told, beyond that of its own municipality. */
  readonly atProvincia: number
  /** Whether every distrito has one: those that are keyed to the provincia stand for distritos that are not told. */
  readonly isWhole: boolean
}

/** How a COORDEMUNA lives: its term, its members, meetings, agreements and topics; null where nothing is known. */
export interface CoordemunaRecord {
  readonly provincia: TerritoryFacts
  readonly validity: Validity
  /** The latest acta that is known, with its ratification. */
  readonly acta: CoordemunaActa | null
  readonly demunas: DemunaCount
  readonly members: number
  /** Distritos that lead it and stand in for that, by their code. */
  readonly coordinates: string | null
  readonly subcoordinates: string | null
  /** Meetings of the twelve months up to the reference date: one a month is recommended. */
  readonly meetings: number
  readonly lastMeeting: Day | null
  /** Distritos that were host to them. */
  readonly hosts: number
  readonly agreements: FollowUp
  /** Topics of the year of the reference date: two or three are recommended. */
  readonly topics: readonly string[]
  /** DEMUNA with a duty that is known not to be fulfilled. */
  readonly failing: number
  /** What is told of each DEMUNA, by distrito. */
  readonly duties: readonly DemunaDuties[]
}

type Life = LifeFile

/** What is told of the COORDEMUNA of each provincia, by its code. */
export type ToldCoordemunas = ReadonlyMap<Ubigeo, LifeFile>

/** The COORDEMUNAs of which anything is known: an acta, or what a person tells of one. */
export function listCoordemunas(
  national: National,
  edits: readonly Edit[],
  horizonMonths: number,
): readonly CoordemunaRecord[] {
  const lives = coordemunaLives(edits)
  return national.country.byLevel.provincia.flatMap((provincia) => {
    const life = lives.get(provincia.ubigeo)
    const actas = national.country.coordemunaOf(provincia.ubigeo)
    if (life === undefined && actas.length === 0) return []
    const validity = coordemunaValidity(actas, national.parameters.referenceDate, horizonMonths)
    const acta = actas.toSorted((one, other) => one.actaOn.localeCompare(other.actaOn)).at(-1) ?? null
    return [{ provincia, validity, acta, ...lifeOf(national, provincia, life ?? {}) }]
  })
}

/** What is told of the COORDEMUNA of each provincia. */
export function coordemunaLives(edits: readonly Edit[]): ToldCoordemunas {
  const lives = new Map<Ubigeo, Partial<Record<LifeStep, LifeEdit>>>()
  for (const edit of edits)
    if (edit.about === 'vida' && edit.step.startsWith('coordemuna_'))
      lives.set(edit.ubigeo, { ...lives.get(edit.ubigeo), [edit.step]: edit })
  return lives
}

function lifeOf(
  national: National,
  provincia: TerritoryFacts,
  life: Life,
): Omit<CoordemunaRecord, 'provincia' | 'validity' | 'acta'> {
  const { referenceDate } = national.parameters
  const since = addMonths(referenceDate, -12)
  const held = rowsOf(life, 'coordemuna_reuniones').filter(({ fecha = '' }) => fecha > since && fecha <= referenceDate)
  const demunas = rowsOf(life, 'coordemuna_demunas')
  const hosts = new Set(held.flatMap(({ sede }) => sede ?? []))
  return {
    demunas: countDemunas(national, provincia, life),
    members: demunas.filter(({ integra }) => integra === 'si').length,
    coordinates: said(life, 'coordemuna_conduccion', 'coordinacion'),
    subcoordinates: said(life, 'coordemuna_conduccion', 'subcoordinacion'),
    meetings: held.length,
    lastMeeting:
      held
        .flatMap(({ fecha }) => fecha ?? [])
        .toSorted()
        .at(-1) ?? null,
    hosts: hosts.size,
    agreements: followUp(life, 'coordemuna_acuerdos', referenceDate),
    topics: rowsOf(life, 'coordemuna_temas').flatMap(({ anio, tema }) =>
      anio === String(yearOf(referenceDate)) && tema !== undefined ? [tema] : [],
    ),
    failing: demunas.filter((row) => isFailing(row, referenceDate)).length,
    duties: dutiesOf(national, provincia, demunas),
  }
}

function dutiesOf(
  { country }: National,
  { ubigeo }: TerritoryFacts,
  rows: readonly LifeValues[],
): readonly DemunaDuties[] {
  return country.childrenOf(ubigeo).flatMap((distrito) => {
    const row = rows.find((each) => each['distrito'] === distrito.ubigeo)
    if (row === undefined) return []
    const says = (key: string) => (row[key] === undefined ? null : row[key] === 'si')
    const answers = {
      integra: says('integra'),
      registro: says('registro'),
      fichas: says('fichas'),
      casos: says('casos'),
      certificaciones: says('certificaciones'),
      materiales: says('materiales'),
    }
    return [{ distrito, answers, registeredUntil: row['registro_hasta'] ?? null }]
  })
}

/** Whether a DEMUNA is known to fail a duty, or its registro is past its day. */
function isFailing(row: LifeValues, referenceDate: Day): boolean {
  const { registro_hasta: until } = row
  return DEMUNA_DUTIES.some((duty) => row[duty] === 'no') || (until !== undefined && until < referenceDate)
}

/** The DEMUNA of a provincia, also those that the services key to the provincia. */
export function countDemunas({ country }: National, provincia: TerritoryFacts, life: Life = {}): DemunaCount {
  const at = (code: Ubigeo) =>
    country.servicesOf(code).reduce((sum, { type, count }) => sum + (type === DEMUNA ? count : 0), 0)
  const atProvincia = at(provincia.ubigeo)
  const told = new Set(rowsOf(life, 'coordemuna_demunas').map((row) => row['distrito']))
  const distritos = country.childrenOf(provincia.ubigeo)
  const known = distritos
    .map(({ ubigeo }) => ubigeo)
    .filter((code) => at(code) > 0 || told.has(code) || (isCercado(code) && atProvincia > 0))
  const cercado = distritos.some(({ ubigeo }) => isCercado(ubigeo) && at(ubigeo) === 0) && atProvincia > 0 ? 1 : 0
  const loose = Math.max(0, atProvincia - cercado)
  return {
    distritos: distritos.length,
    known,
    atProvincia: loose,
    isWhole: distritos.length > 0 && known.length + loose >= distritos.length,
  }
}

/** Whether the DEMUNA of the distrito is known by its own code, or by that of the provincia where it is the capital. */
export function hasDemuna({ country }: National, { ubigeo }: TerritoryFacts): boolean {
  const codes = [ubigeo, ...(isCercado(ubigeo) ? [parentOf(ubigeo)] : [])].filter((code) => code !== null)
  return codes.some((code) => country.servicesOf(code).some(({ type, count }) => type === DEMUNA && count > 0))
}
