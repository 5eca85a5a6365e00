import type { CoverageDocument, RankingDocument } from '../../src/publish/table/index.ts'
import type { Ran } from './cli-run.ts'

/** The coverage that a command printed as JSON. */
export function coverageOf({ out }: Ran): CoverageDocument {
  return JSON.parse(out) as CoverageDocument
}

/** The ranking that a command printed as JSON. */
export function rankingOf({ out }: Ran): RankingDocument {
  return JSON.parse(out) as RankingDocument
}
