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
  readonly #sizes = new Map<string, number>()

  count(kind: NoticeKind, column: string, detail: string): void {
    const key = `${kind} ${column} ${detail}`
    const remark = this.#byText.get(key) ?? { kind, column, count: 0, ...(detail === '' ? {} : { detail }) }
    remark.count += 1
    this.#byText.set(key, remark)
  }

  /** Tells the largest of several sizes alone, with how many there were. */
  largest(kind: NoticeKind, column: string, size: number, detail: string): void {
    const key = `${kind} ${column}`
    const before = this.#byText.get(key)
    const isLarger = size > (this.#sizes.get(key) ?? -Infinity)
    if (isLarger) this.#sizes.set(key, size)
    const told = isLarger ? detail : (before?.detail ?? detail)
    this.#byText.set(key, { kind, column, count: (before?.count ?? 0) + 1, detail: told })
  }

  values(): Iterable<Remark> {
    return this.#byText.values()
  }
}
