/** One answered row: column name → plain value (text, number, boolean or null; never bigint). */
export type Row = Readonly<Record<string, unknown>>

/** A bound parameter; identifiers and lists cannot be bound. */
export type Param = string | number | boolean | null

/** A column of a CSV buffer: an internal name and its SQL type. */
export interface ColumnType {
  readonly name: string
  readonly type: string
}

/** DuckDB behind four verbs; every failure is an EngineError. Table names are internal, never a user's text. */
export interface Engine {
  query(sql: string, params?: readonly Param[]): Promise<Row[]>
  /** Creates or replaces `table` from an Arrow IPC stream; the bytes stay usable by the caller. */
  loadArrow(table: string, bytes: Uint8Array): Promise<void>
  /** Creates or replaces `table` from comma-separated UTF-8 with a header; an empty unquoted cell is null. */
  loadCsv(table: string, bytes: Uint8Array, columns: readonly ColumnType[]): Promise<void>
  close(): Promise<void>
}

/** One running instance, as the supervisor sees it: it can be asked whether it lives, and be killed at once. */
export interface EngineInstance extends Engine {
  /** A sign of life: the engine's version. */
  ping(): Promise<string>
  terminate(): void
}

/** A statement that failed, with the engine's own words as its cause. English: never shown to a user as it is. */
export class EngineError extends Error {
  readonly sql: string

  constructor(sql: string, cause: unknown) {
    super(`${reasonOf(cause)} [${sql.trim().slice(0, 300)}]`, { cause })
    this.name = 'EngineError'
    this.sql = sql
  }
}

/** The instance is no more: its worker was ended or broke down. */
export class EngineGone extends Error {
  constructor() {
    super('The engine is gone')
    this.name = 'EngineGone'
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
