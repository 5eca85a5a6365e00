import type { Edit, LifeEdit, TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { addMonths, type Day } from '../calendar/index.ts'
import { coordemunaValidity, type Validity } from '../instancias/index.ts'
import { rowsOf, said, type LifeFile, type LifeStep } from '../life/index.ts'
import { isCercado, parentOf, type Ubigeo } from '../territory/index.ts'
import { followUp, type FollowUp } from './follow-up.ts'

const DEMUNA = 'DEMUNA'

/** What each DEMUNA of a COORDEMUNA answers for before the MIMP (S0). */
const DEMUNA_DUTIES = ['registro', 'fichas', 'casos', 'certificaciones', 'materiales'] as const

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
  readonly topics: number
  /** DEMUNA with a duty that is known not to be fulfilled. */
  readonly failing: number
}

type Life = LifeFile

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
    return [recordOf(national, provincia, life ?? {}, validity)]
  })
}

/** What is told of the COORDEMUNA of each provincia. */
export function coordemunaLives(edits: readonly Edit[]): ReadonlyMap<Ubigeo, Life> {
  const lives = new Map<Ubigeo, Partial<Record<LifeStep, LifeEdit>>>()
  for (const edit of edits)
    if (edit.about === 'vida' && edit.step.startsWith('coordemuna_'))
      lives.set(edit.ubigeo, { ...lives.get(edit.ubigeo), [edit.step]: edit })
  return lives
}

function recordOf(national: National, provincia: TerritoryFacts, life: Life, validity: Validity): CoordemunaRecord {
  const { referenceDate } = national.parameters
  const since = addMonths(referenceDate, -12)
  const held = rowsOf(life, 'coordemuna_reuniones').filter(({ fecha = '' }) => fecha > since && fecha <= referenceDate)
  const demunas = rowsOf(life, 'coordemuna_demunas')
  const hosts = new Set(held.flatMap(({ sede }) => sede ?? []))
  return {
    provincia,
    validity,
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
    topics: rowsOf(life, 'coordemuna_temas').filter(({ anio }) => anio === referenceDate.slice(0, 4)).length,
    failing: demunas.filter((row) => isFailing(row, referenceDate)).length,
  }
}

/** Whether a DEMUNA is known to fail a duty, or its registro is past its day. */
function isFailing(row: Readonly<Record<string, string>>, referenceDate: Day): boolean {
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
