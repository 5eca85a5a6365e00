import { attributesOf, readTokens, type Token } from './markup.ts'

/** Attributes that say where something is drawn: their numbers may differ by half a pixel from machine to machine. */
const PLACES = new Set(
  'x y x1 y1 x2 y2 cx cy r dx dy width height d points transform viewBox style font-size letter-spacing stroke-width'.split(
    ' ',
  ),
)
const HALF_PIXEL = 0.5
/** Of what is not a place but a thickness or a size, so that no other thickness passes for it. */
const SHARE = 1e-3
const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g

/**
 * The first things in which a picture differs from the one that is kept, as sentences; none where they look the same.
 */
export function differencesOf(kept: string, drawn: string, most = 3): readonly string[] {
  const [before, after] = [tokensOf(kept), tokensOf(drawn)]
  const found: string[] = []
  for (let at = 0; at < Math.max(before.length, after.length) && found.length < most; at += 1) {
    const [was, is] = [before[at], after[at]]
    if (was !== undefined && is !== undefined && looksSame(was, is)) continue
    found.push(wordsOf(was?.text ?? 'nada', is?.text ?? 'nada'))
    if (was?.kind !== is?.kind) break
  }
  return found
}

const LONGEST = 200

/** The first line that differs, before and after. */
function wordsOf(was: string, is: string): string {
  const [before, after] = [was.trim().split('\n'), is.trim().split('\n')]
  const at = before.findIndex((line, index) => line !== after[index])
  const [gone, come] = [before[at] ?? '', after[at < 0 ? before.length : at] ?? '']
  return `${gone.slice(0, LONGEST)} → ${come.slice(0, LONGEST)}`
}

/** Without the white space that only lays the file out. */
function tokensOf(markup: string): readonly Token[] {
  return readTokens(markup).filter((token) => token.kind !== 'text' || !/^\n *$/.test(token.text))
}

function looksSame(was: Token, is: Token): boolean {
  if (was.kind === 'text' || is.kind === 'text') return was.kind === is.kind && was.text.trim() === is.text.trim()
  if (was.kind !== is.kind || was.name !== is.name) return false
  const [before, after] = [attributesOf(was.text), attributesOf(is.text)]
  if (before.size !== after.size) return false
  return [...before].every(([name, value]) => {
    const now = after.get(name)
    return now !== undefined && (value === now || (PLACES.has(name) && isNear(name, value, now)))
  })
}

function isNear(name: string, was: string, is: string): boolean {
  if (was.replace(NUMBER, '#') !== is.replace(NUMBER, '#')) return false
  const after = is.match(NUMBER) ?? []
  return (was.match(NUMBER) ?? []).every((number, at) => {
    const [a, b] = [Number(number), Number(after[at])]
    const isSize = name === 'stroke-width' || name === 'font-size'
    return Math.abs(a - b) <= (isSize ? SHARE * Math.abs(a) : Math.max(HALF_PIXEL, SHARE * Math.abs(a)))
  })
}
