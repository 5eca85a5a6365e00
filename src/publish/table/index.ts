export { toCsv, type Cell } from './csv.ts'
export { CASE_COUNT_COLUMNS, caseCountRows, caseCountsCsv } from './case-counts.ts'
export { cutChangesCsv, cutChangesSheet } from './cut-changes.ts'
export { coverageDocument, type CoverageDocument, type CoverageUnit } from './coverage-document.ts'
export {
  rankingDocument,
  type RankingDocument,
  type RankingToPublish,
  type RankingUnit,
} from './ranking-document.ts'
export { layerCsv, layerSheet, type LayerLine } from './layer-table.ts'
export { rankingCsv, rankingSheet } from './ranking-sheet.ts'
