import type { Ancestor, Work } from '../papers/index.ts'
import type { ProjectFault } from '../storage/index.ts'
import { askOf } from '../workers/index.ts'
import type { PartDifference } from './join-works.ts'
import type { CommonWork, JoinedRegisters, JoiningTable, OpenedProject } from './joining-table.ts'
import type { JoiningRequest } from './joining-worker.ts'

/** A project joined in a worker of its own, so that a year of work holds up nothing; it ends when it is closed. */
export function joiningInWorker(): JoiningTable {
  const worker = new Worker(new URL('./joining-worker.ts', import.meta.url), { type: 'module' })
  const ask = askOf<JoiningRequest>(worker)
  return {
    open: (bytes) => ask<ProjectFault | OpenedProject>({ ask: 'open', bytes }),
    meet: (imports, ours, known) => ask<CommonWork>({ ask: 'meet', imports, ours, known }),
    lend: (work) => ask<undefined>({ ask: 'lend', work }),
    compare: (ours, file) => ask<readonly PartDifference[]>({ ask: 'compare', ours, file }),
    take: (ours, parts) => ask<Partial<Work> | null>({ ask: 'take', ours, parts }),
    registers: () => ask<JoinedRegisters>({ ask: 'registers' }),
    ancestor: (at) => ask<Ancestor | null>({ ask: 'ancestor', at }),
    close: () => worker.terminate(),
  }
}
