export { HELP } from './help.ts'
export { OPTION_TABLE } from './option-table.ts'
export { runAyuda } from './run-ayuda.ts'
