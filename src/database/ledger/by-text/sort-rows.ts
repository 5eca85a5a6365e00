import type { LongText } from '../../files/index.ts'
import type { Range } from '../packed-rows.ts'
import type { ReadRows } from '../read-rows.ts'
import { ALONE, type TextVerdicts, type Verdicts } from './verdicts.ts'

/** The most keys of which it is kept how often they occur, one byte for each. */
const MOST_KEYS = 1 << 25
/** Rows that are sorted between two tellings. */
const PIECE = 100_000

/** Which rows are told by their texts, and which must be read as rows because of a text, of two mends or of a twin. */
export class SortedRows {
  /** Set for rows that are to be read as rows. */
  readonly isChosen: Uint8Array
  /** Lines that their texts tell and that are to be read as rows because of a twin. */
  readonly takenBack: number[] = []
  readonly #isTold: Uint8Array
  readonly #text: LongText
  readonly #verdicts: readonly Verdicts[]
  readonly #keys: Keys
  /** The key of each row that its texts tell. */
  readonly #keyOf: Uint32Array
  readonly #seen: Uint8Array

  /** `chosen` rows are read as rows in any case. */
  private constructor(text: LongText, chosen: Uint8Array, verdicts: readonly Verdicts[], keys: Keys) {
    this.#text = text
    this.isChosen = chosen
    this.#isTold = new Uint8Array(text.rows)
    this.#verdicts = verdicts
    this.#keys = keys
    this.#keyOf = new Uint32Array(text.rows)
    this.#seen = new Uint8Array(keys.count)
  }

  /** Null where there are too many keys to hold. */
  static of(
    text: LongText,
    chosen: Uint8Array,
    { verdicts }: TextVerdicts,
    isFigure: (field: string) => boolean,
  ): SortedRows | null {
    const keys = new Keys(verdicts.filter(({ group }) => !isFigure(group.field)))
    return keys.count > MOST_KEYS ? null : new SortedRows(text, chosen, verdicts, keys)
  }

  /** Chooses the rows that say the same thing as an entry that was read from a row of its own; how many they were. */
  chooseTwins({ entries }: ReadRows, rowOf: (at: number) => number): number {
    const wanted = new Set<number>()
    for (const { row, values } of entries) {
      const key = this.#isTold[rowOf(row)] === 1 ? null : this.#keys.ofValues(values)
      if (key !== null && (this.#seen[key] ?? 0) > 0) wanted.add(key)
    }
    return wanted.size === 0 ? 0 : this.#choose((key) => wanted.has(key))
  }

  /**
   * Chooses the rows from the first one below the header that their texts do not tell, and those that say the same
   * thing as another; each piece is told of once its own texts are known, before the others.
   */
  sortFrom(first: number, onPiece: (piece: Range) => void): void {
    for (let from = first; from < this.#text.rows; from += PIECE) {
      const piece = { from, to: Math.min(from + PIECE, this.#text.rows) }
      this.#sort(piece)
      onPiece(piece)
    }
    this.#choose((key) => this.#seen[key] === 2)
  }

  #sort({ from, to }: Range): void {
    const { odd } = this.#text
    const columns = this.#verdicts.map((each) => ({
      cells: each.group.cells,
      ends: each.ends,
      shares: this.#keys.sharesOf(each),
    }))
    for (let row = from; row < to; row += 1) {
      if (odd.size > 0 && odd.has(row)) continue
      let [mends, key] = [0, 0]
      for (const { cells, ends, shares } of columns) {
        const text = cells[row] ?? 0
        mends += ends[text] ?? ALONE
        key += shares[text] ?? 0
      }
      if (mends < ALONE) this.#tell(row, key)
      else this.isChosen[row] = 1
    }
  }

  #tell(row: number, key: number): void {
    this.#isTold[row] = 1
    this.#keyOf[row] = key
    const seen = this.#seen[key] ?? 0
    if (seen < 2) this.#seen[key] = seen + 1
  }

  #choose(isWanted: (key: number) => boolean): number {
    const before = this.takenBack.length
    for (let row = 0; row < this.#text.rows; row += 1)
      if (this.#isTold[row] === 1 && this.isChosen[row] === 0 && isWanted(this.#keyOf[row] ?? 0)) {
        this.isChosen[row] = 1
        this.takenBack.push(row + 1)
      }
    return this.takenBack.length - before
  }
}

/** The key of a row as a number, of the canonical values of the fields that are no figures. */
class Keys {
  readonly count: number
  readonly #fields: readonly Verdicts[]
  readonly #numbers: readonly ReadonlyMap<unknown, number>[]
  /** By how much the key of two rows differs when the numbers of a field differ by one. */
  readonly #weights: readonly number[]

  constructor(fields: readonly Verdicts[]) {
    this.#fields = fields
    let count = 1
    this.#weights = fields.map(({ values }) => {
      const weight = count
      count *= Math.max(1, values.length)
      return weight
    })
    this.count = count
    this.#numbers = fields.map(({ values }) => new Map(values.map((value, at) => [value, at])))
  }

  /** What each text of some verdicts adds to the key of its row. */
  sharesOf(verdicts: Verdicts): Uint32Array {
    const at = this.#fields.indexOf(verdicts)
    const weight = this.#weights[at] ?? 0
    return verdicts.numbers.map((number) => number * weight)
  }

  /** Null where a value is none of the table's texts told by themselves. */
  ofValues(row: Readonly<Record<string, unknown>>): number | null {
    let key = 0
    for (const [at, { group }] of this.#fields.entries()) {
      const number = this.#numbers[at]?.get(row[group.field])
      if (number === undefined) return null
      key += number * (this.#weights[at] ?? 0)
    }
    return key
  }
}
