export * from './catalogue.ts'
export * from './services.ts'
export * from './totals.ts'
export * from './refuge.ts'
