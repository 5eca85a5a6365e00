export * from './shares.ts'
export * from './territories.ts'
export { loadOfTeams, type TeamLoad } from './load.ts'
export { planWithin } from './visits-left.ts'
