export * from './field-trip.ts'
export { briefOf } from './field-brief.ts'
export { explainFilled, filledIn } from './filled-in.ts'
