export {
  COUNT_UNREAD,
  filesOf,
  FORGET_UNREAD,
  groupOf,
  headersOf,
  sampleOf,
  type Grouping,
  type Scan,
} from './group-sql.ts'
