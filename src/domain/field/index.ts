export * from './field-trip.ts'
export { sheetOf } from './field-sheet.ts'
export { explainFilled, filledIn } from './filled-in.ts'
