export { matrixSheets } from './matrix-sheets.ts'
