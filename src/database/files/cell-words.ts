/** The most different texts that a column of a long table may have. */
const MOST_WORDS = 65_000
const SLOTS = 1 << 17
const LAST_SLOT = SLOTS - 1

/** The different texts of one column by their bytes: each is kept once, however many cells hold it. */
export class CellWords {
  size = 0
  readonly #bytes: Uint8Array
  readonly #starts = new Uint32Array(MOST_WORDS)
  readonly #ends = new Uint32Array(MOST_WORDS)
  /** One more than the number of the word; 0 where there is none. */
  readonly #slots = new Uint16Array(SLOTS)

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The number of the text between two places; -1 when there are too many. `hash` must be the same for equal bytes. */
  numberOf(start: number, end: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & LAST_SLOT
    for (;;) {
      const word = (this.#slots[slot] ?? 0) - 1
      if (word < 0) return this.#add(slot, start, end)
      if (this.#isAt(word, start, end)) return word
      slot = (slot + 1) & LAST_SLOT
    }
  }

  /** The texts by their numbers; null when some is not UTF-8. */
  texts(): readonly string[] | null {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    try {
      return Array.from({ length: this.size }, (_, word) =>
        decoder.decode(this.#bytes.subarray(this.#starts[word] ?? 0, this.#ends[word] ?? 0)),
      )
    } catch {
      return null
    }
  }

  #add(slot: number, start: number, end: number): number {
    if (this.size === MOST_WORDS) return -1
    const word = this.size
    this.#starts[word] = start
    this.#ends[word] = end
    this.#slots[slot] = word + 1
    this.size = word + 1
    return word
  }

  #isAt(word: number, start: number, end: number): boolean {
    const first = this.#starts[word] ?? 0
    const length = end - start
    if ((this.#ends[word] ?? 0) - first !== length) return false
    for (let at = 0; at < length; at += 1) if (this.#bytes[first + at] !== this.#bytes[start + at]) return false
    return true
  }
}
