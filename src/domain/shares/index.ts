export * from './shares.ts'
export { loadOfTeams, type TeamLoad } from './load.ts'
