export {
  COUNT_UNREAD,
  filesOf,
  FORGET_UNREAD,
  groupOf,
  headersOf,
  keepCategories,
  parquetColumnsOf,
  sampleOf,
  type Grouping,
  type Scan,
  type Trait,
} from './group-sql.ts'
