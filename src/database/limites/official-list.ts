import type { Level } from '../../domain/territory/index.ts'

/** A code that files carry or lack: where it comes from (law, date) and what is wrong with it. */
interface Problem {
  readonly origin: string
  readonly fault: string
}

/** The official list at its three levels (code → name), and the known troublesome codes. */
export interface OfficialList {
  readonly names: Readonly<Record<Level, ReadonlyMap<string, string>>>
  readonly problems: ReadonlyMap<string, Problem>
}
