import { NO_CAPACITIES } from '../../domain/capacities/index.ts'
import { NO_DISPATCHES } from '../../domain/consolidation/index.ts'
import type { Visit } from '../../domain/visits/index.ts'
import { EMPTY_PLAN } from '../../domain/visits/index.ts'
import { storePapers } from '../keeping/index.ts'
import { EMPTY_PAPERS, type Papers, type Work } from '../papers/index.ts'
import { VERSION, writeProjectFile } from '../storage/index.ts'

/** The work of a trip: its visits and nothing else, so that nothing else can differ when it comes back. */
export function workOfTrip(visits: readonly Visit[]): Work {
  return {
    ...{ ediciones: [], corridas: [], plan: { ...EMPTY_PLAN, visits }, envios: NO_DISPATCHES },
    ...{ reparto: [], cortes: [], capacidades: NO_CAPACITIES, talleres: [], modelos: [], imports: [] },
  }
}

/** Papers alone as the bytes of a `.brecha` file, of that day and with that address. */
export async function packPapers(papers: Partial<Papers>, on: string, hash: string): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const stored = await storePapers({ ...EMPTY_PAPERS, ...papers }, files)
  const snapshot = { version: VERSION, savedAt: on, matrix: 'simulada', imports: [], papers: stored, hash } as const
  return writeProjectFile({ snapshot, files })
}
