export {
  loadArrowTables,
  loadReadTables,
  loadTables,
  reportOf,
  type LoadReport,
  type ReplacedTables,
  type TableReport,
} from './load-tables.ts'
export { PLACES_SQL, TABLE_SQL } from './table-sql.ts'
