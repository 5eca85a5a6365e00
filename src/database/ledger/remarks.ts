import { formatNumber } from '../../domain/measure/index.ts'
import type { NoticeKind } from './account.ts'
import type { PartCount } from './periods.ts'

/** Cells told one by one. */
const TOLD = 12

interface Remark {
  readonly kind: NoticeKind
  readonly column: string
  count: number
  readonly detail?: string
}

/** One observation of a part of a year; `apart` tells those of one territory that add up from one that is repeated. */
interface PartSeen extends PartCount {
  readonly apart: string
  readonly total: boolean
}

/** What is told of the cells of a column, once for all the rows that it was seen in. */
export class Remarks {
  readonly #byText = new Map<string, Remark>()
  readonly #sizes = new Map<string, readonly { readonly size: number; readonly detail: string }[]>()
  readonly #parts = new Map<string, PartSeen>()

  count(kind: NoticeKind, column: string, detail: string): void {
    const key = `${kind} ${column} ${detail}`
    const remark = this.#byText.get(key) ?? { kind, column, count: 0, ...(detail === '' ? {} : { detail }) }
    remark.count += 1
    this.#byText.set(key, remark)
  }

  /** Tells each of several sizes, the largest first and so many at most; of the others, how many there are. */
  sized(kind: NoticeKind, column: string, size: number, detail: string): void {
    const key = `${kind} ${column}`
    const sizes = [...(this.#sizes.get(key) ?? []), { size, detail }].sort((a, b) => b.size - a.size).slice(0, TOLD)
    this.#sizes.set(key, sizes)
    const count = (this.#byText.get(key)?.count ?? 0) + 1
    const rest = count > TOLD ? [`y ${formatNumber(count - TOLD)} más, menos lejos`] : []
    this.#byText.set(key, { kind, column, count, detail: [...sizes.map((each) => each.detail), ...rest].join(' · ') })
  }

  /** A figure of a part of a year; the same observation twice is one, and with two figures is none. */
  part(seen: PartSeen): void {
    const { ubigeo, anio, registro, apart, casos } = seen
    const key = [ubigeo, anio, registro, apart].join('|')
    const before = this.#parts.get(key)?.casos ?? casos
    this.#parts.set(key, before === casos ? seen : { ...seen, casos: NaN })
  }

  /** The parts of years, added up by territory; what says that it is a total stands aside where its parts are there. */
  parts(): readonly PartCount[] {
    const keyOf = ({ ubigeo, anio, registro }: PartSeen) => [ubigeo, anio, registro].join('|')
    const seen = [...this.#parts.values()]
    const split = new Set(seen.filter(({ total }) => !total).map(keyOf))
    const sums = new Map<string, PartCount>()
    for (const each of seen.filter((one) => !one.total || !split.has(keyOf(one)))) {
      const { ubigeo, anio, meses, registro } = each
      const before = sums.get(keyOf(each)) ?? { casos: 0, lines: [] }
      const lines = [...new Set([...before.lines, ...each.lines])]
      sums.set(keyOf(each), { ubigeo, anio, meses, registro, casos: each.casos + before.casos, lines })
    }
    return [...sums.values()].filter(({ casos }) => !Number.isNaN(casos))
  }

  values(): Iterable<Remark> {
    return this.#byText.values()
  }
}
