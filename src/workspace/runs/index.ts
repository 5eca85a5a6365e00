export * from './freeze-run.ts'
export * from './export-rationale.ts'
