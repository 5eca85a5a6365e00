/** What the worker says when the engine's code cannot be used; everything else that it says is DuckDB's own. */
export interface BrokenCode {
  readonly brokenCode: string
}

export function isBrokenCode(said: unknown): said is BrokenCode {
  return typeof said === 'object' && said !== null && 'brokenCode' in said
}
