export * from './days.ts'
export * from './typed-days.ts'
export * from './calendar.ts'
export * from './months.ts'
