export { explainLedger, tablesOfLedger } from '../../country/canonical-from-ledger.ts'
export { loadGazetteer } from '../../country/load-gazetteer.ts'
export { runValidar, type ValidarConsole } from './run-validar.ts'
