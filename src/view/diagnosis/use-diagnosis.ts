import { useEffect, useState } from 'react'
import { PROBES, type Diagnosis, type Probe } from '../../workspace/diagnosis/index.ts'

/** The order in which they are shown. */
export const PROBE_NAMES = Object.keys(PROBES) as readonly Probe[]

/** Asks every probe; each answer shows as it comes. What other probes fetched is counted last. */
export function useDiagnosis(round: number): Partial<Diagnosis> {
  const [made, setMade] = useState<{ readonly round: number; readonly found: Partial<Diagnosis> }>(NONE)
  useEffect(() => {
    let isLeft = false
    const ask = async (probe: Probe) => {
      const answer = await PROBES[probe]()
      if (isLeft) return
      setMade((before) => ({
        round,
        found: { ...(before.round === round ? before.found : {}), [probe]: answer },
      }))
    }
    // The headers of the worker and of the wasm are asked where the engine took them from; what is kept for no network
    // begins to be kept after this page is shown.
    const last: readonly Probe[] = ['headers', 'offline', 'requests']
    void Promise.all(PROBE_NAMES.filter((probe) => !last.includes(probe)).map(ask)).then(async () => {
      for (const probe of last) await ask(probe)
    })
    return () => {
      isLeft = true
    }
  }, [round])
  return made.round === round ? made.found : NONE.found
}

const NONE = { round: -1, found: {} } as const
