import type { Edit } from '../country/index.ts'
import type { CriterionKey, GroupKey, Parameters } from '../criteria/index.ts'
import type { SmallCount } from '../disclosure/index.ts'
import type { Applied, Quality, TableName } from '../measure/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'

/** A table as it was when the run was frozen: who published it, its cut-off, and the checksum of what was read. */
export interface FrozenSource {
  readonly table: TableName
  readonly title: string
  readonly publisher: string
  readonly cutOff: string
  readonly licence: string
  readonly quality: Quality
  readonly rowsKept: number
  readonly rowsRejected: number
  /** SHA-256 in hexadecimal of the built table or of the person's own file; null where it is not known. */
  readonly sha256: string | null
  /** Of cases: the register that was ranked by; null of other tables, and where an older run does not say. */
  readonly register: string | null
}

/**
 * One criterion of one unit as it counted: verdict, score interval 0–1, and its value as it may be shared, in words.
 */
export interface FrozenCriterion {
  readonly key: CriterionKey
  readonly verdict: Applied
  readonly min: number
  readonly max: number
  readonly words: string
  readonly quality: Quality | null
}

/** One place of a frozen order: scores are shares 0–1 of the total weight, places as in METHOD §7. */
export interface FrozenPlace {
  readonly ubigeo: Ubigeo
  readonly level: UnitLevel
  readonly name: string
  /** What holds the unit, by name: its departamento, or provincia and departamento. */
  readonly within: string
  readonly place: number
  readonly tied: boolean
  readonly score: number
  readonly scoreMax: number
  readonly bestPlace: number
  readonly worstPlace: number
  readonly met: number
  readonly criteria: readonly FrozenCriterion[]
  readonly explanation: string
}

/** A person's own statement that stood in place of the matrix, in words, without her note nor her link. */
export interface FrozenEdit {
  readonly ubigeo: Ubigeo
  readonly level: Edit['level']
  readonly about: Edit['about']
  /** AAAA-MM-DD. */
  readonly editedOn: string
  readonly states: string
}

/** The weight of each criterion of the group, defaults written out. */
export type FrozenWeights = readonly { readonly key: CriterionKey; readonly weight: number }[]

/**
 * A priorisation as it stood on a day, whole and shareable, so that it can be shown, exported and compared later (R126,
 * R192).
 */
export interface FrozenRun {
  readonly id: string
  /** AAAA-MM-DD. */
  readonly frozenOn: string
  readonly note: string
  readonly group: GroupKey
  readonly level: 'provincia' | 'distrito' | 'region'
  /** Which units were ranked, in words. */
  readonly scope: string
  /** The URL hash of the choices, to go back to them. */
  readonly hash: string
  readonly parameters: Parameters
  readonly weights: FrozenWeights
  /** Counts from 1 to one less than this are hidden in it. */
  readonly smallCount: SmallCount
  readonly sources: readonly FrozenSource[]
  readonly edits: readonly FrozenEdit[]
  readonly places: readonly FrozenPlace[]
}

/** The register of cases that a run was ranked by, as a line of its parameters; none where it does not say. */
export function registerLine(run: Pick<FrozenRun, 'sources'>): readonly (readonly [string, string])[] {
  const register = run.sources.find(({ table }) => table === 'violencia')?.register ?? null
  return register === null ? [] : [['Registro de los casos', register]]
}

/** Whether anything in the run rests on simulated data: it is then stamped wherever it goes. */
export function isSimulated(run: Pick<FrozenRun, 'sources' | 'places'>): boolean {
  return (
    run.sources.some((source) => source.quality === 'simulado') ||
    run.places.some((place) => place.criteria.some((each) => each.quality === 'simulado'))
  )
}
