import { clusterGroupOf, clusterHeadersOf, clusterSampleOf } from './cluster-sql.ts'
import {
  COUNT_UNREAD,
  FORGET_UNREAD,
  groupOf,
  headersOf,
  keepCategories,
  sampleOf,
  type Grouping,
  type Scan,
} from './group-sql.ts'

/** What an engine is asked of a set of files, or of a table of a cluster, in its own dialect. */
interface Statements {
  /** Its rows tell the headers, in their first column. */
  readonly headers: string
  sample(headers: readonly string[], rows: number): string
  before(grouping: Grouping): readonly string[]
  group(headers: readonly string[], grouping: Grouping): string
  /** Its row tells `n`; null where no line can be unreadable. */
  readonly unread: string | null
}

export function statementsFor(scan: Scan): Statements {
  const [first = ''] = scan.files
  return scan.form === 'tabla'
    ? {
        headers: clusterHeadersOf(first),
        sample: (headers, rows) => clusterSampleOf(first, headers, rows),
        before: () => [],
        group: (headers, grouping) => clusterGroupOf(first, headers, grouping),
        unread: null,
      }
    : {
        headers: headersOf(scan),
        sample: (headers, rows) => sampleOf(scan, headers.length, rows),
        before: (grouping) => [...FORGET_UNREAD, keepCategories(grouping)],
        group: (_, grouping) => groupOf(scan, grouping),
        unread: scan.form === 'csv' ? COUNT_UNREAD : null,
      }
}
