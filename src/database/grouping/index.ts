export { isTableName } from './cluster-sql.ts'
export { filesOf, parquetColumnsOf, type Grouping, type Scan, type Trait } from './group-sql.ts'
export { statementsFor } from './statements.ts'
