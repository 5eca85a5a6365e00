export * from './explore-panel.tsx'
export * from './child-rows.ts'
export * from './service-table.ts'
export * from './macro-row.ts'
