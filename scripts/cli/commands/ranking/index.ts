export { runRanking } from './run-ranking.ts'
