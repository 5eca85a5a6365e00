import path from 'node:path'
import { DataError } from '../../failure.ts'
import { quoteEngine } from '../../words/refusals.ts'
import type { Asked } from './group-files.ts'

/** An engine whose failures are told in Spanish, of which file where that is known; its own words stand apart. */
export function tellingFaults(engine: Asked, files: readonly string[]): Asked {
  return {
    query: (sql) =>
      engine.query(sql).catch((cause: unknown) => {
        throw cause instanceof DataError ? cause : new DataError(faultWords(cause, files))
      }),
  }
}

function faultWords(cause: unknown, files: readonly string[]): string {
  const [said = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
  const named = files.find((file) => said.includes(file)) ?? (files.length === 1 ? files[0] : undefined)
  const which = named === undefined ? `uno de ${files.length} archivos` : `«${path.basename(named)}»`
  const technical = files.reduce((told, file) => told.replaceAll(file, path.basename(file)), said)
  return (
    `El motor no pudo leer ${which}: está dañado, no es lo que dice su extensión, o no alcanza la memoria ` +
    `o el disco. Ábralo o descárguelo de nuevo y repita. ${quoteEngine(technical)}`
  )
}
