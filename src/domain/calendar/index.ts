export * from './days.ts'
export * from './calendar.ts'
