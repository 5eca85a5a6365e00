export { explainLedger, tablesOfLedger } from './canonical-from-ledger.ts'
export { loadGazetteer } from './load-gazetteer.ts'
export { runValidar, type ValidarConsole } from './run-validar.ts'
