export { readWorkshopTables, type WorkshopTablesRead } from './read-workshop-tables.ts'
