export { runAgenda } from './run-agenda.ts'
