import type { FileReason } from '../../database/files/index.ts'
import {
  KIT_FAULTS,
  type CellKey,
  type KitFault,
  type KitFaultKind,
  type ReturnedCell,
} from '../../domain/consolidation/index.ts'
import { parseUbigeo, unitKey, type Unit } from '../../domain/territory/index.ts'
import type { ProjectFault } from '../storage/index.ts'

/** A returned kit or a matrix, cell by cell, with all that is to be told of it. */
export interface ReturnedFile {
  readonly what: 'libro'
  readonly file: string
  /** Which kit it is; '' for a matrix that left in no kit. */
  readonly kit: string
  /** Key of the territory that answers; '' where the file does not say. */
  readonly unit: string
  readonly cells: ReadonlyMap<CellKey, ReturnedCell>
  readonly faults: readonly KitFault[]
}

/** A file that is neither; `refused` when not even its cells could be read. */
interface OtherFile {
  readonly what: 'otro'
  readonly file: string
  readonly refused: RefusedReason | null
}

/** Why a returned file could not be opened. */
export type RefusedReason = FileReason | ProjectFault | 'lectura_fallida'

export type KitReading = ReturnedFile | OtherFile

/** Counts faults by kind, keeping where each was met first. */
export class FaultTally {
  readonly #byKind = new Map<KitFaultKind, KitFault>()

  add(kind: KitFaultKind, at: Partial<Pick<KitFault, 'sheet' | 'line' | 'column' | 'count'>> = {}): void {
    const { sheet = '', line = null, column = '', count = 1 } = at
    const known = this.#byKind.get(kind)
    this.#byKind.set(kind, known ? { ...known, count: known.count + count } : { kind, count, sheet, line, column })
  }

  /** In the order of `KIT_FAULTS`. */
  list(): readonly KitFault[] {
    return KIT_FAULTS.flatMap((kind) => this.#byKind.get(kind) ?? [])
  }
}

/** The territory that a kit was made for; null when its id names none. */
export function unitOfKit(kit: string): Unit | null {
  const [level, code = ''] = kit.split('.')
  const ubigeo = parseUbigeo(code)
  return ubigeo !== null && (level === 'region' || level === 'provincia') ? { level, ubigeo } : null
}

/** Key of that territory, or ''. */
export function keyOfKit(kit: string): string {
  const unit = unitOfKit(kit)
  return unit === null ? '' : unitKey(unit)
}
