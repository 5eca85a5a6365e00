const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34
/** A text written as a formula (="010101") bears quotes of its own. */
const FORMULA = 61

/** The most different texts that a column of a long table may have. */
const MOST_WORDS = 65_000
const FIRST_ROOM = 1 << 10
/** Slots for each text there is room for: no more than half of them are taken. */
const SLOTS_PER_WORD = 2
/** What is kept of a text: where it is, its length, its first bytes and its last ones; a short text is all in those. */
const KEPT = 4
const SHORT = 8

/** The different texts of one column by their bytes: each is kept once, however many cells hold it. */
export class CellWords {
  size = 0
  /** Where the cell that was read last ends. */
  end = 0
  readonly #bytes: Uint8Array
  readonly #delimiter: number
  #kept = new Int32Array(FIRST_ROOM * KEPT)
  #hashes = new Int32Array(FIRST_ROOM)
  /** One more than the number of the word; 0 where there is none. */
  #slots = new Uint16Array(FIRST_ROOM * SLOTS_PER_WORD)

  constructor(bytes: Uint8Array, delimiter: number) {
    this.#bytes = bytes
    this.#delimiter = delimiter
  }

  /** The number of the text of the bare cell that begins there; -1 when there are too many. */
  readBare(start: number): number {
    const [bytes, delimiter, length] = [this.#bytes, this.#delimiter, this.#bytes.length]
    const stray = bytes[start] === FORMULA ? LINE_FEED : QUOTE
    let [at, last] = [start, 0]
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === delimiter) break
      if (byte <= QUOTE && (byte === LINE_FEED || byte === RETURN || byte === stray || byte === 0)) break
      last = (last << 8) | byte
    }
    return this.#numberOf(start, at, last)
  }

  /** The same of what stands between quotes; it ends where no such text may go on. */
  readQuoted(start: number): number {
    const [bytes, length] = [this.#bytes, this.#bytes.length]
    let [at, last] = [start, 0]
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte <= QUOTE && (byte === QUOTE || byte === LINE_FEED || byte === RETURN || byte === 0)) break
      last = (last << 8) | byte
    }
    return this.#numberOf(start, at, last)
  }

  /** The texts by their numbers; null when some is not UTF-8. */
  texts(): readonly string[] | null {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const textAt = (word: number) => {
      const [start = 0, length = 0] = this.#kept.subarray(word * KEPT)
      return decoder.decode(this.#bytes.subarray(start, start + length))
    }
    try {
      return Array.from({ length: this.size }, (_, word) => textAt(word))
    } catch {
      return null
    }
  }

  /** `last` holds the last bytes before `end`, up to four of them. */
  #numberOf(start: number, end: number, last: number): number {
    this.end = end
    const length = end - start
    const first = length > 4 ? this.#firstOf(start) : 0
    let hash = Math.imul(last, 0x9e37_79b1) ^ Math.imul(first, 0x85eb_ca77) ^ length
    if (length > SHORT) hash = this.#hashBetween(start, end, hash)
    hash ^= hash >>> 15
    const [slots, kept] = [this.#slots, this.#kept]
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const word = (slots[slot] ?? 0) - 1
      if (word < 0) return this.#add(slot, hash, { start, length, first, last })
      const at = word * KEPT
      if (kept[at + 3] !== last || kept[at + 2] !== first || kept[at + 1] !== length) continue
      if (length <= SHORT || this.#isSameBetween(kept[at] ?? 0, start, end)) return word
    }
  }

  #firstOf(at: number): number {
    const bytes = this.#bytes
    const [a, b] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
    return (a << 24) | (b << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  }

  /** Of the bytes that are neither among the first nor among the last. */
  #hashBetween(start: number, end: number, from: number): number {
    let hash = from
    for (let at = start + 4; at < end - 4; at += 1) hash = (Math.imul(hash, 31) + (this.#bytes[at] ?? 0)) | 0
    return hash
  }

  #isSameBetween(known: number, start: number, end: number): boolean {
    const away = known - start
    for (let at = start + 4; at < end - 4; at += 1) if (this.#bytes[at + away] !== this.#bytes[at]) return false
    return true
  }

  #add(slot: number, hash: number, text: { start: number; length: number; first: number; last: number }): number {
    if (this.size === MOST_WORDS) return -1
    const word = this.size
    this.#slots[slot] = word + 1
    this.#kept.set([text.start, text.length, text.first, text.last], word * KEPT)
    this.#hashes[word] = hash
    this.size = word + 1
    if (this.size === this.#hashes.length) this.#grow()
    return word
  }

  #grow(): void {
    const room = this.#hashes.length * 2
    const [kept, hashes, slots] = [this.#kept, this.#hashes, new Uint16Array(room * SLOTS_PER_WORD)]
    this.#kept = new Int32Array(room * KEPT)
    this.#kept.set(kept)
    this.#hashes = new Int32Array(room)
    this.#hashes.set(hashes)
    for (const [word, hash] of hashes.entries()) {
      let slot = hash & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = word + 1
    }
    this.#slots = slots
  }
}
