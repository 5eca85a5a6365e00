export {
  loadArrowTables,
  loadReadTables,
  loadTables,
  type LoadReport,
  type ReplacedTables,
} from './load-tables.ts'
export { PLACES_SQL, TABLE_SQL } from './table-sql.ts'
