export {
  loadArrowTables,
  loadReadTables,
  loadTables,
  type LoadReport,
  type ReplacedTables,
} from './load-tables.ts'
export { TABLE_SQL } from './table-sql.ts'
