const FRACTIONS = 2 ** 32
const PRIMES = primesUpTo(311)
const START = PRIMES.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)))
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fractionOf(Math.cbrt(prime)))
const BLOCK = 64
const WORDS = 16

/**
 * SHA-256 in hexadecimal (FIPS 180-4). The browser's own is asked for only where the page is served over https, and a
 * ministry's is not always.
 */
export function sha256(content: Uint8Array | string): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const state = Uint32Array.from(START)
  const words = new Uint32Array(BLOCK)
  const whole = bytes.length - (bytes.length % BLOCK)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < whole; at += BLOCK) mix(state, words, view, at)
  const tail = tailOf(bytes.subarray(whole), bytes.length)
  for (let at = 0; at < tail.byteLength; at += BLOCK) mix(state, words, tail, at)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The last bytes, a one, zeros, and the length in bits. */
function tailOf(rest: Uint8Array, length: number): DataView {
  const padded = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK)
  padded.set(rest)
  padded[rest.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((length * 8) / FRACTIONS))
  view.setUint32(padded.length - 4, (length * 8) % FRACTIONS)
  return view
}

function mix(state: Uint32Array, words: Uint32Array, view: DataView, from: number): void {
  spread(words, view, from)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let at = 0; at < BLOCK; at += 1) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + high + ((e & f) ^ (~e & g)) + (ROUNDS[at] ?? 0) + (words[at] ?? 0)) | 0
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + word
}

function spread(words: Uint32Array, view: DataView, from: number): void {
  for (let at = 0; at < WORDS; at += 1) words[at] = view.getUint32(from + at * 4)
  for (let at = WORDS; at < BLOCK; at += 1) {
    const [old = 0, early = 0, middle = 0, late = 0] = [words[at - 16], words[at - 15], words[at - 7], words[at - 2]]
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    words[at] = old + small + middle + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))
  }
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function fractionOf(root: number): number {
  return Math.floor((root - Math.floor(root)) * FRACTIONS)
}

function primesUpTo(last: number): readonly number[] {
  const found: number[] = []
  for (let each = 2; each <= last; each += 1) if (found.every((prime) => each % prime !== 0)) found.push(each)
  return found
}
