export { useGridRows } from './use-grid-rows.ts'
