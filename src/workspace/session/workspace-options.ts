import type { Office } from '../choices/index.ts'
import type { ReadBytes } from '../imports/index.ts'
import type { MarkCases } from '../marking/index.ts'
import type { Weigh } from '../stability/index.ts'
import type { OpenLock, Store } from '../storage/index.ts'
import type { CountryEngine } from './country-engine.ts'
import type { LoadFirstFacts } from './first-facts.ts'

/** Where the choices are kept between visits: the URL hash, without its "#". */
export interface HashPort {
  read(): string
  /** Writes the hash as a step that "back" undoes, or over the present one. */
  write(hash: string, isStep: boolean): void
  /** Tells of a hash that the analyst pasted or went back to. */
  watch?(listener: (hash: string) => void): void
}

/** Where this browser keeps whose desk it is, between visits. */
export interface OfficePort {
  read(): Office | null
  write(office: Office): void
}

/** Starts the engine in the background, telling bytes so far and in all; settles when every table is in it. */
export type StartEngine = (onProgress: (loadedBytes: number, totalBytes: number) => void) => Promise<CountryEngine>

export interface WorkspaceOptions {
  readonly loadFirstFacts: LoadFirstFacts
  /** AAAA-MM-DD: the reference date until the analyst chooses another. */
  readonly today: string
  readonly hash: HashPort
  /** Without it nobody's desk is kept. */
  readonly office?: OfficePort
  readonly startEngine?: StartEngine
  /** What keeps and reads the person's own tables; they need the engine too. */
  readonly keeping?: Keeping
  /** Weighs how far other weights would move each place; without it the ranking stands alone. */
  readonly weigh?: Weigh
  /**
   * Decides away from the screen which counts of a person's table are hidden; without it the first look at them does.
   */
  readonly mark?: MarkCases
}

export interface Keeping {
  readonly store: Store
  readonly read: ReadBytes
  readonly openLock: OpenLock
  /** What tells this program from any other: what was made by another is not shown. */
  readonly build?: string | undefined
}
