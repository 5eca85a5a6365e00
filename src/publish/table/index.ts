export { toCsv, type Cell } from './csv.ts'
export { coverageDocument, type CoverageDocument, type CoverageUnit } from './coverage-document.ts'
export {
  rankingDocument,
  type RankingDocument,
  type RankingToPublish,
  type RankingUnit,
} from './ranking-document.ts'
export { layerCsv, type LayerLine } from './layer-csv.ts'
export { rankingCsv, rankingSheet } from './ranking-sheet.ts'
