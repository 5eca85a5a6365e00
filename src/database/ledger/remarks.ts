import type { NoticeKind } from './account.ts'

interface Remark {
  readonly kind: NoticeKind
  readonly column: string
  count: number
  readonly detail?: string
}

/** What is told of the cells of a column, once for all the rows that it was seen in. */
export class Remarks {
  readonly #byText = new Map<string, Remark>()

  count(kind: NoticeKind, column: string, detail: string): void {
    const key = `${kind} ${column} ${detail}`
    const remark = this.#byText.get(key) ?? { kind, column, count: 0, ...(detail === '' ? {} : { detail }) }
    remark.count += 1
    this.#byText.set(key, remark)
  }

  values(): Iterable<Remark> {
    return this.#byText.values()
  }
}
