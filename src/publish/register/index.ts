export { matrixSheets, type MatrixToPublish } from './matrix-sheets.ts'
